package ca.jechemine.local.gateway;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Keeps other sites' pages, in the browser of whoever develops, away from `/_local/`: what is read
/// there is for this machine alone, and a form elsewhere could empty everything.
final class LocalDoor {

  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private LocalDoor() {}

  /// Why the request is not let in, if so. One that comes from no browser says nothing of its
  /// origin and is let in.
  static Optional<HttpAnswer> refusal(HttpRequest request) {
    String host = request.header("host").toLowerCase(Locale.ROOT);
    if (!NAMES.contains(host.replaceFirst(":\\d+$", ""))) {
      // A name that somebody else owns may be made to lead here.
      return refused("/_local/ answers to localhost and 127.0.0.1 only");
    }
    boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
    if (reads) {
      return Optional.empty();
    }
    String site = request.header("sec-fetch-site");
    String origin = request.header("origin");
    return (site.isEmpty() || OWN.contains(site))
            && (origin.isEmpty() || origin.equals("http://" + host))
        ? Optional.empty()
        : refused("/_local/ is changed by its own page only");
  }

  /// The answer, to be read as what it says it is, and by its own page only.
  static HttpAnswer closed(HttpAnswer answer) {
    Map<String, String> headers = new HashMap<>(answer.headers());
    headers.put("x-content-type-options", "nosniff");
    headers.put("cross-origin-resource-policy", "same-origin");
    headers.put("referrer-policy", "no-referrer");
    headers.put("cache-control", "no-store");
    return new HttpAnswer(answer.status(), headers, answer.cookies(), answer.body());
  }

  private static Optional<HttpAnswer> refused(String why) {
    return Optional.of(HttpAnswer.json(403, "{\"error\":\"" + why + "\"}"));
  }
}
