package ca.jechemine.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.runtime.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/// Has the calls recorded that functions sign and send without an SDK client, as if one had made
/// them: those of clients pass, because [CallRecorder] stands in each of them as well.
///
/// A call begins when it is prepared, on the thread of whoever makes it.
final class RecordedCarrier implements SdkHttpClient {

  /// What each request of an SDK client has.
  private static final String OF_A_CLIENT = "amz-sdk-invocation-id";

  private final SdkHttpClient carrier;
  private final CallRecorder recorder;

  RecordedCarrier(SdkHttpClient carrier, CallRecorder recorder) {
    this.carrier = carrier;
    this.recorder = recorder;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    Optional<Invocation.Call> call = call(request.httpRequest());
    Optional<Invocation> invocation = call.flatMap(_ -> recorder.begin());
    ExecutableHttpRequest prepared = carrier.prepareRequest(request);
    return invocation.isEmpty()
        ? prepared
        : new Recorded(prepared, invocation.get(), call.orElseThrow());
  }

  /// The call that the request makes, by the SDK's names, when it is one that is recorded here.
  private static Optional<Invocation.Call> call(SdkHttpRequest request) {
    if (request.firstMatchingHeader(OF_A_CLIENT).isPresent()) {
      return Optional.empty();
    }
    if (request.method() == SdkHttpMethod.POST
        && request.encodedPath().equals("/v2/email/outbound-emails")) {
      return Optional.of(new Invocation.Call("SESv2", "SendEmail", 0, 0));
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    // Nothing was opened.
  }

  private final class Recorded implements ExecutableHttpRequest {

    private final ExecutableHttpRequest request;
    private final Invocation invocation;
    private final Invocation.Call call;

    private Recorded(
        ExecutableHttpRequest request, Invocation invocation, Invocation.Call call) {
      this.request = request;
      this.invocation = invocation;
      this.call = call;
    }

    @Override
    public HttpExecuteResponse call() throws IOException {
      HttpExecuteResponse answer;
      try {
        answer = request.call();
        if (call.operation().equals("SendEmail") && answer.httpResponse().isSuccessful()) {
          answer = told(answer);
        }
      } catch (IOException | RuntimeException broken) {
        recorder.end(invocation, call);
        throw broken;
      }
      recorder.end(invocation, call);
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
        recorder.mailSent(invocation, id);
      }
      return HttpExecuteResponse.builder()
          .response(answer.httpResponse())
          .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
          .build();
    }

    @Override
    public void abort() {
      request.abort();
    }
  }
}
