package ca.jechemine.library.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.secrets.Keyring;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The address under which somebody takes the file of a resource:
/// `/api/resources/<id>/file?until=<seconds since 1970>&token=<MAC>`. The MAC is of the resource,
/// the person and the end, so that the address is good for that person alone, and for five minutes;
/// it says nothing of where the file is kept. Each value of the edge secret is good to open, the
/// current one makes.
final class DownloadLinks {

  static final Duration LIFE = Duration.ofMinutes(5);

  private static final String PURPOSE = "resource-download";

  private final KeyedHash current;
  private final List<KeyedHash> every;

  DownloadLinks(Keyring edgeSecret) {
    this.current = KeyedHash.of(edgeSecret.currentValue(), PURPOSE);
    this.every =
        edgeSecret.values().values().stream().map(it -> KeyedHash.of(it, PURPOSE)).toList();
  }

  /// The address for that person, from now on.
  String of(ResourceId resource, UserId person, Instant now) {
    String until = Long.toString(now.plus(LIFE).getEpochSecond());
    return "/api/resources/"
        + resource
        + "/file?until="
        + until
        + "&token="
        + current.of(signed(resource, person, until));
  }

  /// Lets through who comes with an address of their own that is still good.
  ///
  /// @throws Refusal.NotFound when it is none of theirs
  /// @throws Refusal.Gone when its time is over
  void check(ResourceId resource, UserId person, String until, String token, Instant now) {
    byte[] given = token.getBytes(UTF_8);
    String text = signed(resource, person, until);
    if (every.stream().noneMatch(it -> MessageDigest.isEqual(it.of(text).getBytes(UTF_8), given))) {
      throw Refusal.notFound(new Text("Ce lien n’est pas valide.", "This link is not valid."));
    }
    if (now.getEpochSecond() >= Long.parseLong(until)) {
      throw Refusal.gone(
          "LINK_EXPIRED",
          new Text(
              "Ce lien a expiré. Téléchargez la ressource de nouveau.",
              "This link has expired. Download the resource again."));
    }
  }

  private static String signed(ResourceId resource, UserId person, String until) {
    return resource + "/" + person + "/" + until;
  }
}
