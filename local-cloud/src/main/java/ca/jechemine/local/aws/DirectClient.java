package ca.jechemine.local.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/// Takes the requests of an SDK client of SQS to the engine without a network in between: whoever
/// polls all the time would spend most of it there.
final class DirectClient implements SdkHttpClient {

  /// Who answers.
  @FunctionalInterface
  interface Line {
    /// What is said to the call.
    ///
    /// @throws Switchboard.AnswerLostException when the caller must see its connection break
    Answer answer(Call call) throws Switchboard.AnswerLostException;
  }

  private final Line line;

  DirectClient(Line line) {
    this.line = line;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        return response(answer(request));
      }

      @Override
      public void abort() {
        // There is nothing on its way that could be stopped.
      }
    };
  }

  private Answer answer(HttpExecuteRequest request) throws IOException {
    String target = request.httpRequest().firstMatchingHeader("X-Amz-Target").orElse("");
    Call call =
        new Call(
            Service.SQS,
            target.substring(target.indexOf('.') + 1),
            request.httpRequest().encodedPath(),
            request.httpRequest().firstMatchingHeader("Content-Type").orElse(""),
            body(request),
            Set.of());
    try {
      return line.answer(call);
    } catch (Switchboard.AnswerLostException lost) {
      throw new IOException("The answer was lost", lost);
    }
  }

  private static String body(HttpExecuteRequest request) throws IOException {
    ContentStreamProvider content = request.contentStreamProvider().orElse(null);
    if (content == null) {
      return "";
    }
    try (InputStream stream = content.newStream()) {
      return new String(stream.readAllBytes(), UTF_8);
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
