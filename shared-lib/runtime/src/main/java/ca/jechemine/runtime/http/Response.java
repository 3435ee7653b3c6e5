package ca.jechemine.runtime.http;

import ca.jechemine.runtime.crypto.Digests;
import ca.jechemine.runtime.json.Json;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The answer of an endpoint: a JSON body always, because the frontend reads one on every success
/// (contract 10 §1), but for `noContent`, for what is no page's to read (`text`), and for what the
/// caller has already (`tagged`), and files (`file`).
///
/// @param isBase64 whether the body stands for bytes
public record Response(int status, String body, Map<String, String> headers, boolean isBase64) {

  private static final String CONTENT_TYPE = "content-type";

  public Response {
    headers = Map.copyOf(headers);
  }

  /// An answer in text.
  public Response(int status, String body, Map<String, String> headers) {
    this(status, body, headers, false);
  }

  Response(int status, String body) {
    this(status, body, Map.of());
  }

  /// 200 with that body.
  public static Response ok(Object body) {
    return new Response(200, Json.write(body));
  }

  /// 200 with a bare array.
  public static <T> Response ok(Class<T> type, List<? extends T> items) {
    return new Response(200, Json.write(type, items));
  }

  /// 201 with that body.
  public static Response created(Object body) {
    return new Response(201, Json.write(body));
  }

  /// 202 with that body: what was asked for goes on.
  public static Response accepted(Object body) {
    return new Response(202, Json.write(body));
  }

  /// 302 to that path of the site.
  public static Response redirect(String path) {
    return new Response(302, "{}", Map.of("location", path));
  }

  /// 204 and nothing else: what ends the reconnecting of an event stream (contract 10 §8.7), and
  /// nothing else may answer so.
  public static Response noContent() {
    return new Response(204, "");
  }

  /// That text, as what its type says; for other programs than the pages.
  public static Response text(int status, String contentType, String text) {
    return new Response(status, text, Map.of(CONTENT_TYPE, contentType));
  }

  /// 200 with those bytes, as what their type says: to be saved under that name, or shown in the
  /// page itself.
  ///
  /// @param fileName of letters, digits, `-`, `_` and `.`
  public static Response file(
      String contentType, String fileName, boolean isInline, byte[] content) {
    return new Response(
        200,
        Base64.getEncoder().encodeToString(content),
        Map.of(
            CONTENT_TYPE,
            contentType,
            "content-disposition",
            (isInline ? "inline" : "attachment") + "; filename=\"" + fileName + "\"",
            "x-content-type-options",
            "nosniff"),
        true);
  }

  static Response of(int status, Object body) {
    return new Response(status, Json.write(body));
  }

  /// The same answer with one more header.
  public Response with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Response(status, body, more, isBase64);
  }

  /// The same answer under an entity tag, which may be kept to be asked about; 304 without a body
  /// when the request says that it has this one already (RFC 9110 §13.1.2).
  public Response tagged(Request request) {
    String tag = '"' + Digests.sha256(body) + '"';
    boolean isKnown =
        request
            .header("if-none-match")
            .filter(known ->
                Stream.of(known.split(",", -1))
                    .map(String::strip)
                    // Whoever compresses an answer on its way weakens its tag.
                    .map(it -> it.startsWith("W/") ? it.substring(2) : it)
                    .anyMatch(it -> it.equals(tag) || it.equals("*")))
            .isPresent();
    Response told = isKnown ? new Response(304, "", Map.of()) : this;
    return told.with("etag", tag).with("cache-control", "private, no-cache");
  }

  GatewayResponse toGateway(String requestId) {
    Map<String, String> all = new HashMap<>(headers);
    if (!body.isEmpty()) {
      all.putIfAbsent(CONTENT_TYPE, "application/json; charset=utf-8");
    }
    // Kept by nobody, unless the endpoint says otherwise.
    all.putIfAbsent("cache-control", "no-store");
    all.put("x-request-id", requestId);
    return new GatewayResponse(status, Map.copyOf(all), body, isBase64);
  }
}
