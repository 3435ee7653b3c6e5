package ca.jechemine.local.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// The one address of all services but S3, for whoever comes over the network. Signatures are not
/// checked.
final class Front extends Handler.Abstract {

  private final Switchboard switchboard;

  Front(Switchboard switchboard) {
    this.switchboard = switchboard;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Optional<Call> call =
        Call.of(
            request.getMethod(),
            Request.getPathInContext(request),
            header(request, "X-Amz-Target"),
            header(request, "Content-Type"),
            Content.Source.asString(request, UTF_8));
    Answer answer;
    try {
      answer = call.isEmpty() ? Answer.unknown() : switchboard.answer(call.get());
    } catch (Switchboard.AnswerLostException e) {
      request.getConnectionMetaData().getConnection().getEndPoint().close();
      callback.failed(e);
      return true;
    }
    response.setStatus(answer.status());
    response.getHeaders().put("Content-Type", answer.contentType());
    answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
    response.write(true, ByteBuffer.wrap(answer.body().getBytes(UTF_8)), callback);
    return true;
  }

  private static String header(Request request, String name) {
    String value = request.getHeaders().get(name);
    return value == null ? "" : value;
  }
}
