package ca.jechemine.local.lambda;

import ca.jechemine.local.aws.ObjectCall;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/// What a function asks of S3 without an SDK client is written down, judged and may be died of, as
/// the calls of its SDK clients are: these go through interceptors, the others through here.
final class ObjectCalls implements SdkHttpClient {

  private final SdkHttpClient carrier;
  private final URI endpoint;
  private final CallRecorder recorder;
  private final Permissions permissions;

  /// @param carrier not closed here
  /// @param endpoint where S3 is
  ObjectCalls(SdkHttpClient carrier, URI endpoint, CallRecorder recorder, Permissions permissions) {
    this.carrier = carrier;
    this.endpoint = endpoint;
    this.recorder = recorder;
    this.permissions = permissions;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    Optional<ObjectCall> call = ObjectCall.of(request.httpRequest(), endpoint);
    ExecutableHttpRequest carried = carrier.prepareRequest(request);
    if (call.isEmpty() || !CallRecorder.isWithinInvocation()) {
      return carried;
    }
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        return watched(call.get(), carried);
      }

      @Override
      public void abort() {
        carried.abort();
      }
    };
  }

  private HttpExecuteResponse watched(ObjectCall call, ExecutableHttpRequest request)
      throws IOException {
    recorder.begin();
    HttpExecuteResponse answer;
    try {
      answer = judged(call, request);
    } catch (IOException broken) {
      recorder.end("S3", call.operation());
      throw broken;
    }
    try {
      // S3 answers once all is done.
      recorder.end("S3", call.operation());
    } catch (Crashes.Killed killed) {
      answer.responseBody().ifPresent(it -> it.abort());
      throw killed;
    }
    return answer;
  }

  private HttpExecuteResponse judged(ObjectCall call, ExecutableHttpRequest request)
      throws IOException {
    if (!permissions.allow(call)) {
      return ObjectCall.refusal(403, "AccessDenied", "Access Denied");
    }
    HttpExecuteResponse answer = request.call();
    if (answer.httpResponse().statusCode() == 404 && !permissions.mayList(call)) {
      answer.responseBody().ifPresent(it -> it.abort());
      // S3 tells only those who may list a bucket what is not in it.
      return ObjectCall.refusal(403, "AccessDenied", "Access Denied");
    }
    return answer;
  }

  @Override
  public void close() {
    // Nothing was opened.
  }
}
