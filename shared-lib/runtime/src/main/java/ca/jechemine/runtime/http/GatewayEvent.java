package ca.jechemine.runtime.http;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The fields of an HTTP API event, payload 2.0, that this project uses; all others are skipped.
@Json
record GatewayEvent(
    @Nullable String routeKey,
    @Nullable String rawPath,
    @Nullable String rawQueryString,
    @Nullable List<String> cookies,
    @Nullable Map<String, String> headers,
    @Nullable Map<String, String> queryStringParameters,
    @Nullable Map<String, String> pathParameters,
    @Nullable RequestContext requestContext,
    @Nullable String body,
    boolean isBase64Encoded) {

  @Json
  record RequestContext(
      @Nullable String requestId, @Nullable Http http, @Nullable Authorizer authorizer) {}

  @Json
  record Http(@Nullable String method, @Nullable String path, @Nullable String sourceIp) {}

  /// What the authorizer passed on: texts only.
  @Json
  record Authorizer(@Nullable Map<String, String> lambda) {}
}
