package ca.jechemine.local.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// The one address of all services but S3: finds out which service and operation a request is for
/// and passes it on. Signatures are not checked.
final class Front extends Handler.Abstract {

  /// A request with this header meets no fault.
  static final String INSIDE = "X-Local-Inside";

  private static final Set<String> WRITES =
      Set.of("PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem", "TransactWriteItems");

  private final List<Runnable> writeListeners = new CopyOnWriteArrayList<>();
  private final Faults faults;
  private final Switchboard switchboard;
  private final Handler dynamo;

  Front(Faults faults, Switchboard switchboard, Handler dynamo) {
    this.faults = faults;
    this.switchboard = switchboard;
    this.dynamo = dynamo;
    installBean(dynamo);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String target = header(request, "X-Amz-Target");
    String operation = target.substring(target.indexOf('.') + 1);
    if (target.startsWith("DynamoDB_")) {
      boolean handled = dynamo(Service.DYNAMODB, operation, request, response, callback);
      if (WRITES.contains(operation)) {
        writeListeners.forEach(Runnable::run);
      }
      return handled;
    }
    if (target.startsWith("DynamoDBStreams_")) {
      return dynamo(Service.DYNAMODB_STREAMS, operation, request, response, callback);
    }
    String body = body(request);
    String path = Request.getPathInContext(request);
    String contentType = header(request, "Content-Type");
    if (target.startsWith("AmazonSQS")) {
      answer(call(Service.SQS, operation, path, contentType, body), request, response, callback);
    } else if (target.startsWith("secretsmanager")) {
      answer(
          call(Service.SECRETS_MANAGER, operation, path, contentType, body),
          request,
          response,
          callback);
    } else if (path.startsWith("/v2/email/")) {
      String plain = URLDecoder.decode(path.replace("+", "%2B"), UTF_8);
      String named = SesEngine.operation(request.getMethod(), plain);
      answer(call(Service.SES, named, plain, contentType, body), request, response, callback);
    } else if (contentType.toLowerCase(Locale.ROOT).startsWith("application/x-www-form")) {
      String action = Form.parse(body).value("Action");
      answer(call(Service.SNS, action, path, contentType, body), request, response, callback);
    } else {
      write(
          Answer.error(Service.DYNAMODB, 404, "UnknownOperationException", "Nothing is known here"),
          response,
          callback);
    }
    return true;
  }

  /// `listener` is called after every write to DynamoDB.
  void onWrite(Runnable listener) {
    writeListeners.add(listener);
  }

  private static Call call(
      Service service, String operation, String path, String contentType, String body) {
    return new Call(service, operation, path, contentType, body, Set.of());
  }

  private void answer(Call call, Request request, Response response, Callback callback) {
    Answer answer;
    try {
      answer = inside(request) ? switchboard.spared(call) : switchboard.answer(call);
    } catch (Switchboard.AnswerLostException e) {
      hangUp(request, callback, e);
      return;
    }
    write(answer, response, callback);
  }

  private boolean dynamo(
      Service service, String operation, Request request, Response response, Callback callback)
      throws Exception {
    Optional<Fault> fault = inside(request) ? Optional.empty() : faults.take(service, operation);
    if (fault.isEmpty()) {
      return dynamo.handle(request, response, callback);
    }
    return switch (fault.get()) {
      case Fault.Refused refused -> {
        write(Switchboard.refusal(service, refused), response, callback);
        yield true;
      }
      case Fault.AnswerLost _ -> {
        done(request, response);
        hangUp(request, callback, new Switchboard.AnswerLostException());
        yield true;
      }
      case Fault.FailedAfter failed -> {
        done(request, response);
        response.reset();
        write(Switchboard.failure(service, failed), response, callback);
        yield true;
      }
      case Fault.Delayed delayed -> {
        Switchboard.pause(delayed);
        yield dynamo.handle(request, response, callback);
      }
      case Fault.Twice _, Fault.EntriesFailed _ ->
          throw new IllegalStateException("Not a fault of DynamoDB");
    };
  }

  /// Lets the engine do what was asked, and throws its answer away.
  private void done(Request request, Response response) throws Exception {
    CompletableFuture<@Nullable Void> finished = new CompletableFuture<>();
    Callback whenDone =
        new Callback() {
          @Override
          public void succeeded() {
            finished.complete(null);
          }

          @Override
          public void failed(Throwable x) {
            finished.completeExceptionally(x);
          }
        };
    dynamo.handle(request, new Discarding(request, response), whenDone);
    finished.get();
  }

  private static void hangUp(Request request, Callback callback, Exception reason) {
    request.getConnectionMetaData().getConnection().getEndPoint().close();
    callback.failed(reason);
  }

  private static String body(Request request) throws Exception {
    return Content.Source.asString(request, UTF_8);
  }

  private static boolean inside(Request request) {
    return request.getHeaders().contains(INSIDE);
  }

  private static String header(Request request, String name) {
    String value = request.getHeaders().get(name);
    return value == null ? "" : value;
  }

  private static void write(Answer answer, Response response, Callback callback) {
    response.setStatus(answer.status());
    response.getHeaders().put("Content-Type", answer.contentType());
    answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
    response.write(true, ByteBuffer.wrap(answer.body().getBytes(UTF_8)), callback);
  }

  private static final class Discarding extends Response.Wrapper {

    Discarding(Request request, Response wrapped) {
      super(request, wrapped);
    }

    @Override
    public void write(boolean last, @Nullable ByteBuffer content, Callback callback) {
      callback.succeeded();
    }
  }
}
