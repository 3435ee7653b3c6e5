package ca.jechemine.local.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// HTTP in front of the API. Who comes by `/-/<name>` before the path is counted under that name.
final class Door extends Handler.Abstract {

  private static final String NAMED = "/-/";

  private final Api api;
  private final Supplier<String> requestIds;

  Door(Api api, Supplier<String> requestIds) {
    this.api = api;
    this.requestIds = requestIds;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String whole = Request.getPathInContext(request);
    String caller = "";
    String path = whole;
    if (whole.startsWith(NAMED)) {
      int end = whole.indexOf('/', NAMED.length());
      caller = whole.substring(NAMED.length(), end < 0 ? whole.length() : end);
      path = end < 0 ? "/" : whole.substring(end);
    }
    String body = Content.Source.asString(request, UTF_8);
    String query = Optional.ofNullable(request.getHttpURI().getQuery()).orElse("");
    Map<String, String> headers = new HashMap<>();
    for (HttpField field : request.getHeaders()) {
      headers.putIfAbsent(field.getName().toLowerCase(Locale.ROOT), field.getValue());
    }
    String form = body.isEmpty() ? query : query.isEmpty() ? body : query + "&" + body;
    Api.Asked asked = new Api.Asked(caller, request.getMethod(), path, form, headers);
    String requestId = requestIds.get();
    Reply reply;
    try {
      reply = api.answer(requestId, asked);
    } catch (Api.LostException e) {
      breakOff(request, response, callback, e);
      return true;
    }
    response.setStatus(reply.status());
    response.getHeaders().put("Content-Type", "application/json");
    response.getHeaders().put("Request-Id", requestId);
    response.getHeaders().put("Stripe-Version", asked.header("stripe-version"));
    if (!asked.header("idempotency-key").isEmpty()) {
      response.getHeaders().put("Idempotency-Key", asked.header("idempotency-key"));
    }
    if (reply.replayed()) {
      response.getHeaders().put("Idempotent-Replayed", "true");
    }
    response.write(true, ByteBuffer.wrap(reply.body().getBytes(UTF_8)), callback);
    return true;
  }

  /// Lets the connection break within the answer: where it breaks before one, the JDK asks the same
  /// again by itself, and nobody sees it break.
  private static void breakOff(
      Request request, Response response, Callback callback, Exception reason) {
    Runnable close =
        () -> {
          request.getConnectionMetaData().getConnection().getEndPoint().close();
          callback.failed(reason);
        };
    response.setStatus(200);
    response.write(false, ByteBuffer.wrap("{".getBytes(UTF_8)), Callback.from(close));
  }
}
