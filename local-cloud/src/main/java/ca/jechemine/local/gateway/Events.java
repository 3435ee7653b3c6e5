package ca.jechemine.local.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// Writes the events of API Gateway's payload format 2.0.
final class Events {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final String account;

  Events(String account) {
    this.account = account;
  }

  /// The event of the route's function, without what the authorizer adds.
  ObjectNode request(HttpRequest request, Routes.Match match, Instant now) {
    ObjectNode event = common(request, match, now);
    if (request.body().length > 0) {
      boolean text = isText(request.header("content-type"));
      event.put(
          "body",
          text
              ? new String(request.body(), StandardCharsets.UTF_8)
              : Base64.getEncoder().encodeToString(request.body()));
      event.put("isBase64Encoded", !text);
    } else {
      event.put("isBase64Encoded", false);
    }
    return event;
  }

  /// The event of an authorizer, which sees everything but the body.
  ObjectNode authorization(
      HttpRequest request, Routes.Match match, Instant now, List<String> identityHeaders) {
    ObjectNode event = common(request, match, now);
    event.put("type", "REQUEST");
    event.put(
        "routeArn",
        "arn:aws:execute-api:ca-central-1:%s:%s/$default/%s%s"
            .formatted(account, match.route().apiId(), request.method(), request.path()));
    var identity = event.putArray("identitySource");
    identityHeaders.forEach(header -> identity.add(request.header(header)));
    return event;
  }

  private ObjectNode common(HttpRequest request, Routes.Match match, Instant now) {
    ObjectNode event = NODES.objectNode();
    event.put("version", "2.0");
    event.put("routeKey", match.route().key());
    event.put("rawPath", request.path());
    event.put("rawQueryString", request.query());
    List<String> cookies =
        request.headers().getOrDefault("cookie", List.of()).stream()
            .flatMap(header -> List.of(header.split(";\\s*")).stream())
            .filter(cookie -> !cookie.isBlank())
            .toList();
    if (!cookies.isEmpty()) {
      var array = event.putArray("cookies");
      cookies.forEach(array::add);
    }
    ObjectNode headers = event.putObject("headers");
    request
        .headers()
        .forEach((name, values) -> {
          if (!name.equals("cookie")) {
            headers.put(name, String.join(",", values));
          }
        });
    put(event, "queryStringParameters", query(request.query()));
    put(event, "pathParameters", match.parameters());
    event.set("requestContext", context(request, match, now));
    return event;
  }

  private ObjectNode context(HttpRequest request, Routes.Match match, Instant now) {
    String apiId = match.route().apiId();
    String domain = apiId + ".execute-api.ca-central-1.amazonaws.com";
    ObjectNode context = NODES.objectNode();
    context.put("accountId", account);
    context.put("apiId", apiId);
    context.put("domainName", domain);
    context.put("domainPrefix", apiId);
    ObjectNode http = context.putObject("http");
    http.put("method", request.method());
    http.put("path", request.path());
    http.put("protocol", request.protocol());
    http.put(
        "sourceIp", request.remoteAddress().substring(0, request.remoteAddress().lastIndexOf(':')));
    http.put("userAgent", request.header("user-agent"));
    context.put("requestId", UUID.randomUUID().toString());
    context.put("routeKey", match.route().key());
    context.put("stage", "$default");
    context.put("time", TIME.format(now));
    context.put("timeEpoch", now.toEpochMilli());
    return context;
  }

  private static void put(ObjectNode event, String field, Map<String, String> values) {
    if (!values.isEmpty()) {
      ObjectNode node = event.putObject(field);
      values.forEach(node::put);
    }
  }

  static Map<String, String> query(String raw) {
    var parameters = new LinkedHashMap<String, String>();
    for (String pair : raw.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
        parameters.merge(name, value, (before, after) -> before + "," + after);
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      // A stray percent sign is passed on as it came.
      return text;
    }
  }

  private static boolean isText(String contentType) {
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return type.startsWith("text/")
        || List.of("application/json", "application/javascript", "application/xml").contains(type);
  }
}
