package ca.jechemine.local.gateway;

import ca.jechemine.local.lambda.FunctionError;
import ca.jechemine.local.lambda.LambdaRuntime;
import ca.jechemine.local.lambda.LocalFunction;
import ca.jechemine.local.template.Application;
import ca.jechemine.local.template.EventSource.Authorizer;
import ca.jechemine.local.template.FunctionResource;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/// Answers a request as CloudFront, the HTTP API that it leads to, its authorizer and its function
/// would. Writes neither bodies nor headers anywhere.
public final class HttpApis {

  /// What AWS allows.
  ///
  /// @param requestBytes the largest body of a request
  /// @param answerBytes the largest answer of a function
  /// @param patience how long a client waits at most
  public record Limits(int requestBytes, int answerBytes, Duration patience) {
    public static final Limits OF_AWS =
        new Limits(10 * 1024 * 1024, 6 * 1024 * 1024, Duration.ofSeconds(30));
  }

  /// The largest event that Lambda takes, what is around the body included.
  private static final int EVENT_BYTES = 6 * 1024 * 1024;

  /// What an authorizer decided: go on with its context, or this answer.
  private sealed interface Decision {
    record Allowed(Optional<JsonNode> context) implements Decision {}

    record Refused(HttpAnswer answer) implements Decision {}
  }

  private final Application application;
  private final LambdaRuntime functions;
  private final Routes routes;
  private final UploadLimit uploadLimit;
  private final Edge edge;
  private final Events events;
  private final Limits limits;
  private final InstantSource clock;
  private final PrintStream log;
  private final ObjectMapper json = new ObjectMapper();

  /// Serves the routes of the application.
  ///
  /// @param originVerify the value by which a function knows that CloudFront called it
  public HttpApis(
      Application application,
      LambdaRuntime functions,
      Supplier<String> originVerify,
      Limits limits,
      InstantSource clock,
      PrintStream log) {
    this.application = application;
    this.functions = functions;
    this.routes = new Routes(application);
    this.uploadLimit = new UploadLimit(application);
    this.edge = new Edge(originVerify);
    this.events = new Events("000000000000");
    this.limits = limits;
    this.clock = clock;
    this.log = log;
  }

  Limits limits() {
    return limits;
  }

  HttpAnswer answer(HttpRequest received) throws InterruptedException {
    Optional<HttpAnswer> tooLong = uploadLimit.answer(received);
    if (tooLong.isPresent()) {
      return tooLong.get();
    }
    if (received.body().length > limits.requestBytes()) {
      return HttpAnswer.message(413, "Request Entity Too Large");
    }
    Optional<Routes.Match> match = routes.match(received.method(), received.path());
    if (match.isEmpty()) {
      return HttpAnswer.message(404, "Not Found");
    }
    long deadline = System.nanoTime() + limits.patience().toNanos();
    HttpRequest request = edge.forwarded(received);
    Optional<Authorizer> authorizer = match.get().route().authorizer();
    Decision decision =
        authorizer.isPresent()
            ? authorize(request, match.get(), authorizer.get(), deadline)
            : new Decision.Allowed(Optional.empty());
    return switch (decision) {
      case Decision.Refused refused -> refused.answer();
      case Decision.Allowed allowed -> invoke(request, match.get(), allowed.context(), deadline);
    };
  }

  private HttpAnswer invoke(
      HttpRequest request, Routes.Match match, Optional<JsonNode> context, long deadline)
      throws InterruptedException {
    ObjectNode event = events.request(request, match, clock.instant());
    context.ifPresent(
        value -> event.withObject("/requestContext").putObject("authorizer").set("lambda", value));
    LocalFunction function = functions.function(match.function().name());
    byte[] payload;
    try {
      byte[] asked = json.writeValueAsBytes(event);
      if (asked.length > EVENT_BYTES) {
        return HttpAnswer.message(413, "Request Too Long");
      }
      payload = function.invoke(asked, left(deadline));
    } catch (FunctionError e) {
      log.println(e.getMessage());
      boolean gatewayGaveUp = System.nanoTime() >= deadline;
      return gatewayGaveUp
          ? HttpAnswer.message(503, "Service Unavailable")
          : HttpAnswer.message(500, "Internal Server Error");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    if (payload.length > limits.answerBytes()) {
      log.println(function.name() + " answered more than " + limits.answerBytes() + " bytes");
      return HttpAnswer.message(500, "Internal Server Error");
    }
    return FunctionAnswers.read(json, payload)
        .orElseGet(() -> {
          log.println(function.name() + " answered in a form that API Gateway refuses");
          return HttpAnswer.message(500, "Internal Server Error");
        });
  }

  private Decision authorize(
      HttpRequest request, Routes.Match match, Authorizer authorizer, long deadline)
      throws InterruptedException {
    for (String header : authorizer.identityHeaders()) {
      if (request.header(header).isEmpty()) {
        return new Decision.Refused(HttpAnswer.message(401, "Unauthorized"));
      }
    }
    ObjectNode event =
        events.authorization(request, match, clock.instant(), authorizer.identityHeaders());
    try {
      FunctionResource resource =
          application
              .functionByArn(authorizer.functionArn())
              .orElseThrow(
                  () -> new IOException("No function is the authorizer " + authorizer.name()));
      byte[] payload =
          functions.function(resource.name()).invoke(json.writeValueAsBytes(event), left(deadline));
      JsonNode answer = json.readTree(payload);
      if (!answer.path("isAuthorized").isBoolean()) {
        throw new IOException(resource.name() + " did not say isAuthorized");
      }
      if (!answer.path("isAuthorized").booleanValue()) {
        return new Decision.Refused(HttpAnswer.message(403, "Forbidden"));
      }
      return new Decision.Allowed(Optional.ofNullable(answer.get("context")));
    } catch (FunctionError | IOException e) {
      log.println(e.getMessage());
      return new Decision.Refused(HttpAnswer.message(500, "Internal Server Error"));
    }
  }

  private static Duration left(long deadline) {
    return Duration.ofNanos(Math.max(1, deadline - System.nanoTime()));
  }
}
