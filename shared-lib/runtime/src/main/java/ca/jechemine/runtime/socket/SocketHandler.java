package ca.jechemine.runtime.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.json.Json;
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
import org.jspecify.annotations.Nullable;

/// One route of a WebSocket API.
///
/// Only what CloudFront brings can open a WebSocket; who may is the route's to say, with a refusal.
/// Events are read as plain objects: a record for them would be loaded by every function there is
/// (docs/adr/0040).
public abstract class SocketHandler implements RequestStreamHandler, Resource {

  private static final String CONNECT = "$connect";

  private final HttpEdge edge;

  @SuppressWarnings("this-escape") // Registering is all that happens; the hooks run much later.
  protected SocketHandler(HttpEdge edge) {
    this.edge = edge;
    Core.getGlobalContext().register(this);
  }

  /// Does what is to be done; what it returns is sent back as a frame, where the route has answers.
  ///
  /// @throws Refusal when a WebSocket may not be opened
  protected abstract Optional<String> respond(SocketRequest request);

  /// The frame that says that something went wrong, and nothing of the cause.
  protected Optional<String> failure() {
    return Optional.empty();
  }

  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    Instant start = edge.now();
    SocketRequest request = new SocketRequest(event(new String(input.readAllBytes(), UTF_8)));
    Answer answer = answer(request);
    output.write(Json.write(answer.toGateway()).getBytes(UTF_8));
    log(request, answer, start);
  }

  /// As for an endpoint over HTTP: opens the way to the table, and writes nothing.
  @Override
  public final void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
    SocketRequest request = new SocketRequest(event("{\"requestContext\":{}}"));
    Json.write(new Answer(200, Optional.of(request.routeKey())).toGateway());
    edge.prime();
  }

  @Override
  public final void afterRestore(org.crac.Context<? extends Resource> context) {
    // Nothing to renew: see HttpHandler.
  }

  private Answer answer(SocketRequest request) {
    try {
      if (request.routeKey().equals(CONNECT) && !isFromCloudFront(request)) {
        return new Answer(403, Optional.empty());
      }
      return new Answer(200, respond(request));
    } catch (Refusal refusal) {
      edge.log()
          .info("socket refused", Map.of("requestId", request.requestId(), "code", refusal.code()));
      return new Answer(refusal instanceof Refusal.Unauthenticated ? 401 : 403, Optional.empty());
    } catch (RuntimeException failure) {
      edge.log().error("socket failed", facts(request), failure);
      return new Answer(500, failure());
    }
  }

  private boolean isFromCloudFront(SocketRequest request) {
    return request.header("x-origin-verify").filter(edge::isFromCloudFront).isPresent();
  }

  /// The gateway's JSON is sound always.
  private static Map<String, @Nullable Object> event(String json) {
    return Json.readObject(json);
  }

  private void log(SocketRequest request, Answer answer, Instant start) {
    Map<String, Object> facts = new HashMap<>(facts(request));
    facts.put("status", answer.status());
    edge.log()
        .measure(
            "socket answered",
            facts,
            List.of(
                Metric.milliseconds(
                    "latency", (double) Duration.between(start, edge.now()).toMillis()),
                Metric.count("requests", 1),
                Metric.count("clientErrors", answer.status() / 100 == 4 ? 1 : 0),
                Metric.count("serverErrors", answer.status() / 100 == 5 ? 1 : 0)));
  }

  private static Map<String, Object> facts(SocketRequest request) {
    return Map.of("requestId", request.requestId(), "route", request.routeKey());
  }

  private record Answer(int status, Optional<String> frame) {

    Map<String, Object> toGateway() {
      Map<String, Object> answer = new HashMap<>();
      answer.put("statusCode", status);
      frame.ifPresent(it -> answer.put("body", it));
      return answer;
    }
  }
}
