package ca.jechemine.local.aws;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/// Takes what functions ask of S3 there, past the fault switches; and everything else without them.
final class ObjectClient implements SdkHttpClient {

  private final SdkHttpClient network;
  private final Supplier<Optional<URI>> endpoint;
  private final Faults faults;

  /// @param network not closed here
  /// @param endpoint where S3 is, once there is a bucket
  ObjectClient(SdkHttpClient network, Supplier<Optional<URI>> endpoint, Faults faults) {
    this.network = network;
    this.endpoint = endpoint;
    this.faults = faults;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    Optional<Fault> fault =
        endpoint
            .get()
            .flatMap(it -> ObjectCall.of(request.httpRequest(), it))
            .flatMap(it -> faults.take(Service.S3, it.operation()));
    if (fault.isEmpty()) {
      return network.prepareRequest(request);
    }
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        return answer(request, fault.get());
      }

      @Override
      public void abort() {
        // What goes wrong here is over at once.
      }
    };
  }

  private HttpExecuteResponse answer(HttpExecuteRequest request, Fault fault) throws IOException {
    return switch (fault) {
      case Fault.Refused refused ->
          ObjectCall.refusal(refused.status(), refused.code(), refused.message());
      case Fault.AnswerLost _ -> {
        done(request);
        throw new IOException("The connection broke");
      }
      case Fault.FailedAfter failed -> {
        done(request);
        yield ObjectCall.refusal(failed.status(), failed.code(), "Injected fault");
      }
      case Fault.Delayed delayed -> {
        Switchboard.pause(delayed);
        yield network.prepareRequest(request).call();
      }
      case Fault.Twice _ -> {
        done(request);
        yield network.prepareRequest(request).call();
      }
      case Fault.EntriesFailed _ -> throw new IllegalStateException("S3 has no batches here");
    };
  }

  /// Asks, and takes the answer to its end.
  private void done(HttpExecuteRequest request) throws IOException {
    HttpExecuteResponse answer = network.prepareRequest(request).call();
    try (InputStream body = answer.responseBody().orElseGet(AbortableInputStream::createEmpty)) {
      body.transferTo(OutputStream.nullOutputStream());
    }
  }

  @Override
  public void close() {
    // Nothing was opened.
  }
}
