package ca.jechemine.testkit;

import ca.jechemine.local.LocalCloud;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Speaks to the running API as a frontend would. Each call comes from a network address of its own
/// unless one is given, so that limits of one address concern the tests that are about them only.
///
/// Every answer is held to the API description.
public final class Api {

  private static final AtomicInteger ADDRESSES = new AtomicInteger();

  private final LocalCloud cloud;
  private final HttpClient http;
  private final ApiDescription description;
  private final Map<Persona, String> tokens;
  private final Map<String, String> headers;

  Api(LocalCloud cloud, HttpClient http, ApiDescription description) {
    this(cloud, http, description, new ConcurrentHashMap<>(), Map.of());
  }

  private Api(
      LocalCloud cloud,
      HttpClient http,
      ApiDescription description,
      Map<Persona, String> tokens,
      Map<String, String> headers) {
    this.cloud = cloud;
    this.http = http;
    this.description = description;
    this.tokens = tokens;
    this.headers = Map.copyOf(headers);
  }

  /// The same API with one more header in each call.
  public Api with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Api(cloud, http, description, tokens, more);
  }

  /// The same API, called by somebody who is signed in; not by their password, which takes long.
  public Api as(Persona persona) {
    return with("authorization", "Bearer " + token(persona));
  }

  /// The same API, called from that network address.
  public Api from(String address) {
    return with("x-local-viewer-address", address);
  }

  /// The same API in that language.
  public Api in(String language) {
    return with("cookie", "NEXT_LOCALE=" + language);
  }

  /// Reads.
  public Answer get(String path) {
    return call("GET", path, "");
  }

  /// Posts JSON.
  public Answer post(String path, String json) {
    return call("POST", path, json);
  }

  /// Patches with JSON.
  public Answer patch(String path, String json) {
    return call("PATCH", path, json);
  }

  /// Deletes.
  public Answer delete(String path) {
    return call("DELETE", path, "");
  }

  /// Calls with any method.
  public Answer call(String method, String path, String body) {
    return call(method, path, "application/json", BodyPublishers.ofString(body));
  }

  /// Posts what is no JSON.
  public Answer post(String path, String contentType, byte[] body) {
    return call("POST", path, contentType, BodyPublishers.ofByteArray(body));
  }

  private Answer call(String method, String path, String contentType, BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(cloud.baseUri().resolve(path))
            .method(method, body)
            .header("content-type", contentType);
    if (!headers.containsKey("x-local-viewer-address")) {
      request.header("x-local-viewer-address", nextAddress());
    }
    headers.forEach(request::header);
    Answer answer = send(request.build());
    description.check(method, URI.create(path).getPath(), answer);
    return answer;
  }

  private Answer send(HttpRequest request) {
    try {
      return Answer.of(http.send(request, BodyHandlers.ofString()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", interrupted);
    }
  }

  private String token(Persona persona) {
    return tokens.computeIfAbsent(persona, this::signIn);
  }

  private String signIn(Persona persona) {
    return cloud.accounts().stream()
        .filter(it -> it.email().equals(persona.email()))
        .findFirst()
        .map(it -> cloud.signIn(it.userId()))
        .orElseThrow(() -> new AssertionError(persona + " is not among the demo data"));
  }

  private static String nextAddress() {
    int n = ADDRESSES.incrementAndGet();
    return "10.%d.%d.%d".formatted(n >> 16 & 255, n >> 8 & 255, n & 255);
  }
}
