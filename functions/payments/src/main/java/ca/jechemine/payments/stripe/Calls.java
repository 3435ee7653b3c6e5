package ca.jechemine.payments.stripe;

import ca.jechemine.payments.domain.stripe.AccountId;
import ca.jechemine.payments.domain.stripe.IdempotencyKey;
import ca.jechemine.payments.domain.stripe.StripeFailure;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.json.Json;
import com.stripe.Stripe;
import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.StripeException;
import com.stripe.net.ApiMode;
import com.stripe.net.ApiResource.RequestMethod;
import com.stripe.net.HttpURLConnectionClient;
import com.stripe.net.RequestOptions;
import com.stripe.net.RequestOptions.RequestOptionsBuilder;
import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;

/// Calls of Stripe's API over stripe-java's own client: it encodes, sends, and tries again, with
/// the same idempotency key, what broke on the way or what Stripe could not do just now.
final class Calls {

  /// Whose shapes the answers have (contract 30 §0.2).
  static final String VERSION = "2025-10-29.clover";

  /// All that is asked for is in Canadian dollars.
  static final String CURRENCY = "cad";

  /// How long an answer may take.
  static final Duration READ = Duration.ofSeconds(20);

  private static final URI LIVE = URI.create("https://api.stripe.com");
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final int RETRIES = 2;

  static {
    // The library would send with each call how the ones before went, and keep an id on the disk.
    Stripe.enableTelemetry = false;
  }

  private final Client http = new Client();
  private final URI origin;
  private final String secretKey;
  private final Duration read;

  Calls(URI origin, String secretKey, Duration read) {
    this.origin = origin;
    this.secretKey = secretKey;
    this.read = read;
  }

  /// With that secret, at Stripe or where `STRIPE_ENDPOINT` says. What the first call needs is
  /// loaded now.
  static Calls of(Platform platform, StripeSecret secret) {
    String endpoint = platform.environment().get("STRIPE_ENDPOINT");
    Calls calls =
        new Calls(endpoint == null ? LIVE : URI.create(endpoint), secret.secretKey(), READ);
    calls.prime();
    return calls;
  }

  /// What there is.
  <T> T get(Class<? extends Body<T>> type, String path, Form form) {
    return send(RequestMethod.GET, path, form, options(), type);
  }

  /// What there is on that account.
  <T> T get(Class<? extends Body<T>> type, String path, AccountId account) {
    return send(
        RequestMethod.GET, path, new Form(), options().setStripeAccount(account.value()), type);
  }

  /// Does what may be done twice; the library's retries have a key of their own.
  <T> T post(Class<? extends Body<T>> type, String path, Form form) {
    return send(RequestMethod.POST, path, form, options(), type);
  }

  /// Does it once.
  <T> T post(Class<? extends Body<T>> type, String path, Form form, IdempotencyKey key) {
    return send(RequestMethod.POST, path, form, options().setIdempotencyKey(key.value()), type);
  }

  /// Ends it.
  <T> T delete(Class<? extends Body<T>> type, String path) {
    return send(RequestMethod.DELETE, path, new Form(), options(), type);
  }

  private RequestOptionsBuilder options() {
    return RequestOptions.builder()
        .setApiKey(secretKey)
        .setConnectTimeout(Math.toIntExact(CONNECT.toMillis()))
        .setReadTimeout(Math.toIntExact(read.toMillis()))
        .setMaxNetworkRetries(RETRIES);
  }

  private <T> T send(
      RequestMethod method,
      String path,
      Form form,
      RequestOptionsBuilder options,
      Class<? extends Body<T>> type) {
    StripeResponse answer = send(method, path, form, options.build());
    if (answer.code() < 200 || answer.code() > 299) {
      throw Failures.of(answer.code(), answer.body());
    }
    try {
      return Json.read(type, answer.body()).meaning();
    } catch (RuntimeException unreadable) {
      // It was done, and what came of it is not known: whoever asks again will see.
      throw new StripeFailure.Unavailable("unreadable answer");
    }
  }

  private StripeResponse send(
      RequestMethod method, String path, Form form, RequestOptions options) {
    try {
      return http.requestWithRetries(request(method, path, form, options));
    } catch (StripeException unsent) {
      // Its message may repeat what was sent.
      Throwable cause = unsent.getCause() == null ? unsent : unsent.getCause();
      throw new StripeFailure.Unavailable(cause.getClass().getSimpleName());
    }
  }

  private StripeRequest request(
      RequestMethod method, String path, Form form, RequestOptions options) throws StripeException {
    return StripeRequest.create(
            method, origin.resolve(path).toString(), form.values(), options, ApiMode.V1)
        .withAdditionalHeader("Stripe-Version", VERSION);
  }

  /// Has what the first call would wait for loaded, and calls nobody: for a function that starts,
  /// before its snapshot is taken.
  void prime() {
    Form form = new Form().with("amount", 1).withOnly("payment_method_types", "card");
    RequestOptions options = options().setIdempotencyKey("none").build();
    try {
      http.prime(request(RequestMethod.POST, "/v1/payment_intents", form, options));
    } catch (StripeException impossible) {
      throw new IllegalStateException("the address of Stripe is none", impossible);
    }
  }

  /// The library's own stumbles over a refusal without a body, as gateways give it: here it is no
  /// answer, and asked again.
  private static final class Client extends HttpURLConnectionClient {

    @Override
    public StripeResponse request(StripeRequest request) throws ApiConnectionException {
      try {
        return super.request(request);
      } catch (NullPointerException noBody) {
        throw new ApiConnectionException("no body", new ConnectException("no body"));
      }
    }

    /// Writes what it would say of itself, which is what it loads most for.
    void prime(StripeRequest unsent) {
      if (buildUserAgentString(unsent).isEmpty() || buildXStripeClientUserAgentString().isEmpty()) {
        throw new IllegalStateException("a client without a name");
      }
    }
  }
}
