package ca.jechemine.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.runtime.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/// What a function asks of SES without an SDK client is written down, told to the journal and may
/// be died of, as the calls of its SDK clients are: these go through interceptors, the others
/// through here.
///
/// A call begins when it is prepared, on the thread of whoever makes it, and may be made on
/// another.
final class MailCalls implements SdkHttpClient {

  private static final String SERVICE = "SESv2";
  private static final String SEND = "SendEmail";
  private static final String PATH = "/v2/email/outbound-emails";

  /// What every request of an SDK client has.
  private static final String OF_A_CLIENT = "amz-sdk-invocation-id";

  private final SdkHttpClient carrier;
  private final CallRecorder recorder;

  /// @param carrier not closed here
  MailCalls(SdkHttpClient carrier, CallRecorder recorder) {
    this.carrier = carrier;
    this.recorder = recorder;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    ExecutableHttpRequest carried = carrier.prepareRequest(request);
    if (!isMail(request.httpRequest()) || !CallRecorder.isWithinInvocation()) {
      return carried;
    }
    recorder.begin();
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        return recorded(carried);
      }

      @Override
      public void abort() {
        carried.abort();
      }
    };
  }

  private static boolean isMail(SdkHttpRequest request) {
    return request.method() == SdkHttpMethod.POST
        && request.encodedPath().equals(PATH)
        && request.firstMatchingHeader(OF_A_CLIENT).isEmpty();
  }

  private HttpExecuteResponse recorded(ExecutableHttpRequest request) throws IOException {
    HttpExecuteResponse answer;
    try {
      answer = request.call();
      if (answer.httpResponse().isSuccessful()) {
        answer = told(answer);
      }
    } catch (IOException broken) {
      recorder.end(SERVICE, SEND);
      throw broken;
    }
    recorder.end(SERVICE, SEND);
    return answer;
  }

  /// The same answer, after the id in it was told.
  private HttpExecuteResponse told(HttpExecuteResponse answer) throws IOException {
    byte[] body;
    try (AbortableInputStream stream =
        answer.responseBody().orElseGet(AbortableInputStream::createEmpty)) {
      body = stream.readAllBytes();
    }
    if (Json.readObject(new String(body, UTF_8)).get("MessageId") instanceof String id) {
      recorder.mailSent(id);
    }
    return HttpExecuteResponse.builder()
        .response(answer.httpResponse())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
        .build();
  }

  @Override
  public void close() {
    // Nothing was opened.
  }
}
