package ca.jechemine.identity.http;

import ca.jechemine.identity.domain.Visitor;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.secrets.Keyring;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whom the frontend's server calls for. Its own address would be the whole site's, so it forwards
/// the visitor's in `x-forwarded-viewer: <address>;<seconds since 1970>;<proof>`, the proof made
/// with the secret that both hold (docs/operations.md, "The visitor's address"). What is not proven
/// or older than 5 minutes counts as if it were not there.
final class ForwardedViewers {

  static final String HEADER = "x-forwarded-viewer";

  private static final Pattern FORM =
      Pattern.compile("([0-9A-Fa-f.:]{2,45});(\\d{1,12});([0-9a-f]{64})");
  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final String PURPOSE = "forwarded-viewer";

  private final List<KeyedHash> keys;
  private final InstantSource clock;

  /// With the secret that the frontend shares.
  ForwardedViewers(Keyring shared, InstantSource clock) {
    this.keys = shared.values().values().stream().map(it -> KeyedHash.of(it, PURPOSE)).toList();
    this.clock = clock;
  }

  /// Who asks: whom the frontend forwards for that path, else whoever connected.
  Visitor visitor(Request request, String path) {
    String source =
        request.header(HEADER).flatMap(it -> forwarded(it, path)).orElseGet(request::viewerAddress);
    return new Visitor(source, request.header("user-agent").orElse(""));
  }

  /// Who asks where nobody forwards anybody: whoever connected.
  static Visitor visitor(Request request) {
    return new Visitor(request.viewerAddress(), request.header("user-agent").orElse(""));
  }

  Optional<String> forwarded(String header, String path) {
    Matcher parts = FORM.matcher(header);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String address = parts.group(1);
    String at = parts.group(2);
    String said = path + ";" + address + ";" + at;
    boolean proven = keys.stream().anyMatch(it -> it.matches(said, parts.group(3)));
    return proven && isRecent(Instant.ofEpochSecond(Long.parseLong(at)))
        ? Optional.of(address)
        : Optional.empty();
  }

  private boolean isRecent(Instant at) {
    return Duration.between(at, clock.instant()).abs().compareTo(WINDOW) <= 0;
  }
}
