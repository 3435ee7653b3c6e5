package ca.jechemine.runtime.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.secrets.Keyring;
import java.net.URI;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The address under which an uploaded letter of referral is handed to a booking:
/// `/api/files/<fileId>?token=<43 characters of base64url>`.
///
/// The token is a MAC of the file and of whoever uploaded it, so that a booking takes no address
/// but those that an upload gave (contract 40 §2.1), without a domain asking another. It opens
/// nothing: reading the file takes what reading a file takes. Each value of the edge secret is good
/// to open, the current one makes, so that a rotation breaks no booking that is being filled in.
public final class ReferralLinks {

  private static final String PURPOSE = "referral-link";
  private static final Pattern LINK =
      Pattern.compile("/api/files/([0-9a-f]{24})\\?token=([A-Za-z0-9_-]{43})");

  private final KeyedHash current;
  private final List<KeyedHash> every;
  private final String origin;

  /// With the edge secret, on the site of that address.
  public ReferralLinks(Keyring edgeSecret, URI site) {
    this.current = KeyedHash.of(edgeSecret.currentValue(), PURPOSE);
    this.every =
        edgeSecret.values().values().stream().map(it -> KeyedHash.of(it, PURPOSE)).toList();
    this.origin = site.getScheme() + "://" + site.getRawAuthority();
  }

  /// The link to the letter that they uploaded; that a guest uploaded when nobody was signed in.
  public String of(String fileId, Optional<UserId> uploader) {
    return "/api/files/" + HexId.require(fileId) + "?token=" + token(current, fileId, uploader);
  }

  /// The file that the link hands over, when an upload of the caller's gave it, or one of a
  /// guest's: who uploads as a guest may sign in before they book. A path, or the same on the
  /// site's own origin.
  public Optional<String> open(String link, Optional<UserId> caller) {
    Matcher parts = LINK.matcher(link.startsWith(origin) ? link.substring(origin.length()) : link);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String fileId = parts.group(1);
    String token = parts.group(2);
    boolean isGuests = isTokenOf(fileId, Optional.empty(), token);
    boolean isCallers = caller.isPresent() && isTokenOf(fileId, caller, token);
    return isGuests || isCallers ? Optional.of(fileId) : Optional.empty();
  }

  private boolean isTokenOf(String fileId, Optional<UserId> uploader, String token) {
    return every.stream()
        .anyMatch(it ->
            MessageDigest.isEqual(
                token(it, fileId, uploader).getBytes(UTF_8), token.getBytes(UTF_8)));
  }

  private static String token(KeyedHash hash, String fileId, Optional<UserId> uploader) {
    String mac = hash.of(fileId + "/" + uploader.map(UserId::value).orElse("guest"));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(HexFormat.of().parseHex(mac));
  }
}
