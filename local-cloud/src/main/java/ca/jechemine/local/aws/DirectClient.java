package ca.jechemine.local.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/// Takes the requests of SDK clients to the engines without a network in between, which would cost
/// more than most engines do. Whoever gives up waiting does not stop what they asked for, as over a
/// network. Requests to any other address go there.
final class DirectClient implements SdkHttpClient {

  /// Who answers.
  @FunctionalInterface
  interface Line {
    /// What is said to the call.
    ///
    /// @throws Switchboard.AnswerLostException when the caller must see its connection break
    Answer answer(Call call) throws Switchboard.AnswerLostException;
  }

  private final URI endpoint;
  private final Line line;
  private final SdkHttpClient network;
  private final ThreadFactory threads =
      Thread.ofVirtual().name("engine").inheritInheritableThreadLocals(false).factory();

  /// @param endpoint where the engines would be on the network
  /// @param network for what is sent elsewhere; not closed here
  DirectClient(URI endpoint, Line line, SdkHttpClient network) {
    this.endpoint = endpoint;
    this.line = line;
    this.network = network;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    SdkHttpRequest http = request.httpRequest();
    if (!isHere(http)) {
      return network.prepareRequest(request);
    }
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        return response(answer(request));
      }

      @Override
      public void abort() {
        // The caller is interrupted too, and what is being done cannot be stopped.
      }
    };
  }

  private boolean isHere(SdkHttpRequest http) {
    return isPush(http)
        || (http.port() == endpoint.getPort() && http.host().equals(endpoint.getHost()));
  }

  private static boolean isPush(SdkHttpRequest http) {
    return http.host().equals(PushEngine.HOST);
  }

  private Answer answer(HttpExecuteRequest request) throws IOException {
    SdkHttpRequest http = request.httpRequest();
    if (isPush(http)) {
      return answer(PushRequest.call(http, body(request)));
    }
    Optional<Call> call =
        Call.of(
            http.method().name(),
            http.encodedPath(),
            http.firstMatchingHeader("X-Amz-Target").orElse(""),
            http.firstMatchingHeader("Content-Type").orElse(""),
            new String(body(request), UTF_8));
    return call.isEmpty() ? Answer.unknown() : answer(call.get());
  }

  private Answer answer(Call call) throws IOException {
    FutureTask<Answer> task = new FutureTask<>(() -> line.answer(call));
    threads.newThread(task).start();
    try {
      return task.get();
    } catch (ExecutionException broken) {
      throw new IOException("The connection broke", broken.getCause());
    } catch (InterruptedException gaveUp) {
      Thread.currentThread().interrupt();
      InterruptedIOException interrupted = new InterruptedIOException("Nobody waits any more");
      interrupted.initCause(gaveUp);
      throw interrupted;
    }
  }

  private static byte[] body(HttpExecuteRequest request) throws IOException {
    ContentStreamProvider content = request.contentStreamProvider().orElse(null);
    if (content == null) {
      return new byte[0];
    }
    try (InputStream stream = content.newStream()) {
      return stream.readAllBytes();
    }
  }

  private static HttpExecuteResponse response(Answer answer) {
    SdkHttpResponse.Builder http =
        SdkHttpResponse.builder()
            .statusCode(answer.status())
            .putHeader("Content-Type", answer.contentType());
    answer.headers().forEach(http::putHeader);
    return HttpExecuteResponse.builder()
        .response(http.build())
        .responseBody(
            AbortableInputStream.create(new ByteArrayInputStream(answer.body().getBytes(UTF_8))))
        .build();
  }

  @Override
  public void close() {
    // Nothing was opened.
  }
}
