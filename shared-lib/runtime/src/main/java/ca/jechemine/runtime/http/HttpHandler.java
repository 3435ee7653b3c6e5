package ca.jechemine.runtime.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.kernel.AlreadyAnswered;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.json.Json;
import ca.jechemine.runtime.json.MalformedJson;
import ca.jechemine.runtime.log.Metric;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crac.Core;
import org.crac.Resource;

/// One endpoint.
///
/// Every endpoint states who may call it, and none can skip that check, the mapping of errors, the
/// guard against repetition or the log line: `handleRequest` is final.
public abstract class HttpHandler implements RequestStreamHandler, Resource {

  /// For bodies that nobody can shorten: as long as the gateway lets through.
  protected static final int ANY_LENGTH = Json.LONGEST;

  /// As long as a form may be, in characters of its JSON: what is stored of it fits an item.
  private static final int FORM = 100_000;

  private final HttpEdge edge;
  private final Access access;
  private final int longestBody;

  protected HttpHandler(HttpEdge edge, Access access) {
    this(edge, access, FORM);
  }

  /// One whose bodies have at most so many characters.
  @SuppressWarnings("this-escape") // Registering is all that happens; the hooks run much later.
  protected HttpHandler(HttpEdge edge, Access access, int longestBody) {
    this.edge = edge;
    this.access = access;
    this.longestBody = longestBody;
    Core.getGlobalContext().register(this);
  }

  /// Answers the request of a caller whom `access` lets pass.
  ///
  /// @throws Refusal when the rules turn it down
  protected abstract Response respond(Request request);

  /// Within what time the very same request of the same caller counts as sent twice by mistake,
  /// although it has no `Idempotency-Key`; empty, as is usual, where it may be meant.
  protected Optional<Duration> twiceByMistake() {
    return Optional.empty();
  }

  /// Who may call this endpoint.
  public final Access access() {
    return access;
  }

  /// Where lists go on.
  protected final Cursors cursors() {
    return edge.cursors();
  }

  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    Instant start = edge.now();
    Optional<GatewayEvent> event = event(new String(input.readAllBytes(), UTF_8));
    Request request = new Request(event.orElseGet(HttpHandler::nothing), edge, twiceByMistake());
    Response response = event.isPresent() ? answer(request) : refusal(tooLong(), request);
    output.write(Json.write(response.toGateway(request.requestId())).getBytes(UTF_8));
    log(request, response, start);
  }

  /// Walks through the edge with a request that nobody sent, and opens the way to the table, so
  /// that the first real request finds everything loaded. Nothing is written.
  @Override
  public final void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
    Request request = new Request(nothing(), edge);
    Response response = refusal(Refusal.unauthenticated(), request);
    Json.write(response.toGateway(request.requestId()));
    edge.prime();
  }

  @Override
  public final void afterRestore(org.crac.Context<? extends Resource> context) {
    // Nothing to renew: ids and nonces come from SecureRandom, which the platform reseeds; the
    // time is asked for each request; a connection that died while frozen is opened anew by the
    // client.
  }

  /// The gateway's JSON is sound always, but it may be longer than [Json#LONGEST].
  private static Optional<GatewayEvent> event(String json) {
    try {
      return Optional.of(Json.read(GatewayEvent.class, json));
    } catch (MalformedJson longer) {
      return Optional.empty();
    }
  }

  private static GatewayEvent nothing() {
    return Json.read(GatewayEvent.class, "{\"routeKey\":\"NONE\",\"headers\":{},\"body\":\"\"}");
  }

  private static Refusal tooLong() {
    return Refusal.invalid("body", new Text("le corps est trop long", "the body is too long"));
  }

  private Response answer(Request request) {
    try {
      access.check(request.identity());
      if (request.isLongerThan(longestBody)) {
        throw tooLong();
      }
      Optional<Idempotency> idempotency = request.idempotency();
      Optional<Receipt> earlier = idempotency.flatMap(edge::receipt);
      if (idempotency.isPresent() && earlier.isPresent()) {
        return idempotency.get().replay(earlier.get());
      }
      return idempotency.isPresent() ? respondOnce(request, idempotency.get()) : respond(request);
    } catch (Refusal refusal) {
      return refusal(refusal, request);
    } catch (StaleVersion lost) {
      return ErrorBody.changedMeanwhile(request.language());
    } catch (RuntimeException failure) {
      edge.log().error("request failed", facts(request), failure);
      return ErrorBody.internal(request.language());
    }
  }

  /// Of several that came at once with one key, those that lost answer what the winner answered,
  /// also where the rules now turn them down because the winner was there.
  private Response respondOnce(Request request, Idempotency idempotency) {
    try {
      return respond(request);
    } catch (AlreadyAnswered answered) {
      return idempotency.replay(answered.receipt());
    } catch (Refusal | StaleVersion late) {
      return edge.receipt(idempotency).map(idempotency::replay).orElseThrow(() -> late);
    }
  }

  private Response refusal(Refusal refusal, Request request) {
    Language language = request.language();
    Map<String, String> facts = Map.of("requestId", request.requestId(), "code", refusal.code());
    Throwable cause = refusal.getCause();
    if (cause == null) {
      edge.log().info("request refused", facts);
    } else {
      edge.log().error("request refused elsewhere", facts, cause);
    }
    return ErrorBody.of(refusal, language);
  }

  private void log(Request request, Response response, Instant start) {
    Map<String, Object> facts = new HashMap<>(facts(request));
    facts.put("status", response.status());
    edge.log()
        .measure(
            "request answered",
            facts,
            List.of(
                Metric.milliseconds(
                    "latency", (double) Duration.between(start, edge.now()).toMillis()),
                Metric.count("requests", 1),
                Metric.count("clientErrors", response.status() / 100 == 4 ? 1 : 0),
                Metric.count("serverErrors", response.status() / 100 == 5 ? 1 : 0)));
  }

  private static Map<String, Object> facts(Request request) {
    return Map.of("requestId", request.requestId(), "route", request.routeKey());
  }
}
