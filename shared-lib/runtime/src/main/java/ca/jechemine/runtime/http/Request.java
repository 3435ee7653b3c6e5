package ca.jechemine.runtime.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.json.Json;
import ca.jechemine.runtime.json.MalformedJson;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One call of an endpoint, as the gateway passed it on.
public final class Request {

  private static final Pattern BOUNDARY =
      Pattern.compile("(?i)multipart/form-data\\s*;.*?boundary=\"?([^\";,]+)");

  private final GatewayEvent event;
  private final HttpEdge edge;
  private final Optional<Duration> twiceByMistake;
  private final Identity identity;
  private final Language language;

  Request(GatewayEvent event, HttpEdge edge) {
    this(event, edge, Optional.empty());
  }

  /// @param twiceByMistake as the endpoint says it
  Request(GatewayEvent event, HttpEdge edge, Optional<Duration> twiceByMistake) {
    this.event = event;
    this.edge = edge;
    this.twiceByMistake = twiceByMistake;
    this.identity = Identity.of(authorizerContext(event));
    this.language = language(cookie("NEXT_LOCALE"), identity, header("accept-language"));
  }

  /// Who calls.
  ///
  /// @throws Refusal.Unauthenticated when nobody is signed in
  public Caller caller() {
    return identity.caller();
  }

  /// Who calls, if somebody is signed in with an account that is in use.
  public Optional<Caller> callerIfAny() {
    return identity instanceof Identity.SignedIn it
            && it.caller().status() != AccountStatus.INACTIVE
        ? Optional.of(it.caller())
        : Optional.empty();
  }

  Identity identity() {
    return identity;
  }

  /// The language to answer in: the locale cookie's, else the account's, else the browser's
  /// (contract 10 §1).
  public Language language() {
    return language;
  }

  /// The method, in upper case; an unknown one counts as one that writes.
  public String method() {
    GatewayEvent.RequestContext context = event.requestContext();
    return context == null || context.http() == null || context.http().method() == null
        ? "UNKNOWN"
        : context.http().method();
  }

  /// A path parameter.
  ///
  /// @throws IllegalStateException when the route has none of that name
  public String path(String name) {
    String value = orEmpty(event.pathParameters()).get(name);
    if (value == null) {
      throw new IllegalStateException("the route has no parameter " + name);
    }
    return value;
  }

  /// A path parameter that is an id.
  ///
  /// @throws Refusal.Invalid when it has not the form of one (contract 40 §0)
  public String pathId(String name) {
    String value = path(name);
    if (!HexId.isValid(value)) {
      throw Refusal.invalid(name, new Text("identifiant non valide", "not a valid id"));
    }
    return value;
  }

  /// A query parameter; an empty one is none.
  public Optional<String> query(String name) {
    return Optional.ofNullable(orEmpty(event.queryStringParameters()).get(name))
        .filter(it -> !it.isBlank());
  }

  /// A header by its lower-case name.
  public Optional<String> header(String name) {
    return Optional.ofNullable(orEmpty(event.headers()).get(name));
  }

  /// Every cookie, as `name=value`.
  public List<String> cookies() {
    return event.cookies() == null ? List.of() : event.cookies();
  }

  /// A cookie.
  public Optional<String> cookie(String name) {
    return cookies().stream()
        .filter(it -> it.startsWith(name + "="))
        .map(it -> it.substring(name.length() + 1))
        .findFirst();
  }

  /// The body, read as that record.
  ///
  /// @throws Refusal.Invalid when it is no JSON object of that shape
  public <T> T body(Class<T> type) {
    return parsed(json -> Json.read(type, json));
  }

  /// The body as a JSON object of which each field counts only when it is there; see
  /// [Json#readObject(String)].
  ///
  /// @throws Refusal.Invalid when it is no JSON object
  public Map<String, @Nullable Object> fields() {
    return parsed(Json::readObject);
  }

  private <T> T parsed(Function<String, T> reader) {
    try {
      return reader.apply(rawBody());
    } catch (MalformedJson malformed) {
      throw Refusal.invalid(
          "body",
          new Text("le corps n’est pas le JSON attendu", "the body is not the JSON expected"));
    }
  }

  /// The body as it came, for what signs it.
  public String rawBody() {
    return event.isBase64Encoded()
        ? new String(Base64.getDecoder().decode(passedOn()), UTF_8)
        : passedOn();
  }

  /// The bytes of the body, decoded while they are read: of what is no text.
  public InputStream bodyStream() {
    return event.isBase64Encoded()
        ? Base64.getDecoder().wrap(new ByteArrayInputStream(passedOn().getBytes(ISO_8859_1)))
        : new ByteArrayInputStream(passedOn().getBytes(UTF_8));
  }

  /// Whether the body has more characters than that.
  boolean isLongerThan(int characters) {
    int most = event.isBase64Encoded() ? passedOn().length() / 4 * 3 : passedOn().length();
    return most > characters && rawBody().length() > characters;
  }

  /// The body as the gateway passed it on, in base64 when it is no text.
  private String passedOn() {
    return event.body() == null ? "" : event.body();
  }

  /// The visitor's network address: CloudFront's word when CloudFront sent the request, else that
  /// of whoever connected. Headers that a visitor can set are never believed.
  public String viewerAddress() {
    if (header("x-origin-verify").filter(edge::isFromCloudFront).isPresent()) {
      Optional<String> viewer = header("cloudfront-viewer-address");
      if (viewer.isPresent()) {
        return withoutPort(viewer.get());
      }
    }
    GatewayEvent.RequestContext context = event.requestContext();
    String source = context == null || context.http() == null ? null : context.http().sourceIp();
    return source == null ? "unknown" : source;
  }

  /// Makes the receipts of this request: none without an `Idempotency-Key`, unless the endpoint
  /// counts each request once.
  public <T> Receipts<T> receipts(Function<T, Response> answer) {
    return result -> idempotency().map(it -> it.receipt(answer.apply(result)));
  }

  /// The repetition guard of this request, when it asks for one.
  ///
  /// @throws Refusal.Invalid when the key is blank or longer than 255 characters
  Optional<Idempotency> idempotency() {
    return header("idempotency-key")
        .map(key -> Idempotency.of(key, routeKey(), owner(), rawPath(), asked()))
        .or(() ->
            twiceByMistake.map(
                it -> Idempotency.within(it, routeKey(), owner(), rawPath(), asked())));
  }

  /// What tells whether a repetition asks for the same. Browsers separate the parts of a form by
  /// another random text each time they send it.
  private String asked() {
    Matcher form = BOUNDARY.matcher(header("content-type").orElse(""));
    if (!form.find()) {
      return rawBody();
    }
    String bytes =
        event.isBase64Encoded()
            ? new String(Base64.getDecoder().decode(passedOn()), ISO_8859_1)
            : passedOn();
    return bytes.replace(form.group(1).strip(), "");
  }

  String routeKey() {
    return event.routeKey() == null ? "" : event.routeKey();
  }

  String requestId() {
    GatewayEvent.RequestContext context = event.requestContext();
    return context == null || context.requestId() == null ? "none" : context.requestId();
  }

  private String rawPath() {
    return event.rawPath() == null ? "" : event.rawPath();
  }

  private String owner() {
    return switch (identity) {
      case Identity.SignedIn it -> it.caller().id().value();
      case Identity.Anonymous _, Identity.ForeignOrigin _ -> "anonymous";
    };
  }

  private static Map<String, String> authorizerContext(GatewayEvent event) {
    GatewayEvent.RequestContext context = event.requestContext();
    if (context == null || context.authorizer() == null) {
      return Map.of();
    }
    return orEmpty(context.authorizer().lambda());
  }

  private static Language language(
      Optional<String> cookie, Identity identity, Optional<String> browser) {
    if (cookie.isPresent()) {
      return cookie.get().equals("fr") ? Language.FR : Language.EN;
    }
    return switch (identity) {
      case Identity.SignedIn it -> it.caller().language();
      case Identity.Anonymous _, Identity.ForeignOrigin _ -> Language.of(browser.orElse(null));
    };
  }

  /// `203.0.113.7:46532` and `2001:db8::7:46532` both end in the port.
  private static String withoutPort(String address) {
    int colon = address.lastIndexOf(':');
    return colon < 0 ? address : address.substring(0, colon);
  }

  private static Map<String, String> orEmpty(@Nullable Map<String, String> map) {
    return map == null ? Map.of() : map;
  }
}
