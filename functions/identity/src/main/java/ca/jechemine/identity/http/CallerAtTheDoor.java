package ca.jechemine.identity.http;

import ca.jechemine.identity.IdentityModule;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.Identity;
import ca.jechemine.runtime.http.Request;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Recognizes who calls a public route, which the gateway asks no authorizer about, for the
/// requests to it that are not for everybody.
///
/// Its function needs what the authorizer needs: `SESSION_SECRET`, `NEXT_AUTH_SECRET`, `SITE_URL`
/// and `dynamodb:Query` and `dynamodb:BatchGetItem` on the identity table.
final class CallerAtTheDoor {

  private static final List<String> HEADERS =
      List.of("authorization", "origin", "sec-fetch-site", "referer");

  private final Door door;

  private CallerAtTheDoor(Door door) {
    this.door = door;
  }

  static CallerAtTheDoor of(IdentityModule module) {
    return new CallerAtTheDoor(Door.of(module));
  }

  /// Who calls, by the same rules as everywhere.
  Identity identify(Request request) {
    return door.identify(
        new AuthorizerEvent(
            null,
            request.cookies(),
            headers(request),
            new AuthorizerEvent.RequestContext(null, new AuthorizerEvent.Http(request.method()))));
  }

  /// The caller, if `access` lets them pass.
  ///
  /// @throws Refusal with 401 or 403 when it does not
  Caller require(Request request, Access access) {
    Identity identity = identify(request);
    access.check(identity);
    return identity.caller();
  }

  private static Map<String, String> headers(Request request) {
    Map<String, String> headers = new HashMap<>();
    for (String name : HEADERS) {
      request.header(name).ifPresent(it -> headers.put(name, it));
    }
    return Map.copyOf(headers);
  }
}
