package ca.jechemine.identity.http;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the gateway asks its authorizer about, payload 2.0, as far as it is used.
@Json
record AuthorizerEvent(
    @Nullable String routeKey,
    @Nullable List<String> cookies,
    @Nullable Map<String, String> headers,
    @Nullable RequestContext requestContext) {

  @Json
  record RequestContext(@Nullable String requestId, @Nullable Http http) {}

  @Json
  record Http(@Nullable String method) {}

  Optional<String> header(String name) {
    return headers == null ? Optional.empty() : Optional.ofNullable(headers.get(name));
  }

  List<String> allCookies() {
    return cookies == null ? List.of() : cookies;
  }

  /// The method; an unknown one counts as one that writes.
  String method() {
    return requestContext == null
            || requestContext.http() == null
            || requestContext.http().method() == null
        ? "UNKNOWN"
        : requestContext.http().method();
  }

  String requestId() {
    return requestContext == null || requestContext.requestId() == null
        ? "none"
        : requestContext.requestId();
  }

  String route() {
    return routeKey == null ? "" : routeKey;
  }
}
