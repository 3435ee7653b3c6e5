package ca.jechemine.identity.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.identity.IdentityModule;
import ca.jechemine.runtime.http.Identity;
import ca.jechemine.runtime.json.Json;
import ca.jechemine.runtime.log.Log;
import ca.jechemine.runtime.log.Metric;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.crac.Core;
import org.crac.Resource;

/// The Lambda authorizer of every route that is not public (docs/adr/0006).
///
/// A store that cannot be read is an error of the gateway: nobody is let in as somebody, nor turned
/// away as nobody.
public final class AuthorizeRequestHandler implements RequestStreamHandler, Resource {

  private final Door door;
  private final Log log;
  private final InstantSource clock;

  public AuthorizeRequestHandler() {
    this(IdentityModule.current());
  }

  private AuthorizeRequestHandler(IdentityModule module) {
    this(Door.of(module), module.log(), module.clock());
  }

  AuthorizeRequestHandler(Door door, Log log, InstantSource clock) {
    this.door = door;
    this.log = log;
    this.clock = clock;
    Core.getGlobalContext().register(this);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    Instant start = clock.instant();
    AuthorizerEvent event =
        Json.read(AuthorizerEvent.class, new String(input.readAllBytes(), UTF_8));
    Map<String, String> identity = identify(event).toContext();
    output.write(Json.write(new AuthorizerAnswer(true, identity)).getBytes(UTF_8));
    log.measure(
        "request identified",
        Map.of(
            "requestId", event.requestId(),
            "route", event.route(),
            "outcome", identity.getOrDefault("outcome", "")),
        List.of(
            Metric.milliseconds(
                "latency", (double) Duration.between(start, clock.instant()).toMillis()),
            Metric.count("requests", 1)));
  }

  private Identity identify(AuthorizerEvent event) {
    try {
      return door.identify(event);
    } catch (RuntimeException failure) {
      log.error("request not identified", Map.of("requestId", event.requestId()), failure);
      throw failure;
    }
  }

  @Override
  public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
    door.prime();
  }

  @Override
  public void afterRestore(org.crac.Context<? extends Resource> context) {
    // Nothing to renew: see HttpHandler.
  }
}
