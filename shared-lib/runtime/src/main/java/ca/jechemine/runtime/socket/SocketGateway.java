package ca.jechemine.runtime.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.runtime.AwsClients;
import ca.jechemine.runtime.Platform;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/// The way to those who are connected to a WebSocket API: the calls of API Gateway's management
/// API, signed and sent without its SDK client (docs/adr/0045).
public final class SocketGateway {

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /// What became of a call.
  public enum Outcome {
    /// The gateway took it.
    DONE,
    /// There is no such connection any more, or not yet.
    GONE,
    /// The gateway did not take it, or not in time.
    FAILED
  }

  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
  private final SdkHttpClient http;
  private final URI connections;
  private final String region;
  private final AwsCredentialsProvider credentials;
  private final Duration patience;

  private SocketGateway(Platform platform, String stage) {
    this.http = platform.carrier().orElse(AwsClients.http());
    URI stageUrl = URI.create(stage);
    this.connections =
        AwsClients.endpoint("APIGATEWAYMANAGEMENTAPI", platform)
            .map(it -> it.resolve(stageUrl.getPath() + "/"))
            .orElse(URI.create(stage + "/"))
            .resolve("@connections/");
    this.region = platform.variable("AWS_REGION");
    this.credentials = AwsClients.credentials(platform);
    this.patience = AwsClients.patience(platform, PATIENCE);
  }

  /// That of a stage, whose address is `https://<host>/<stage>`.
  public static SocketGateway of(String stage, Platform platform) {
    return new SocketGateway(platform, stage);
  }

  /// Sends each of the connections the frame, all at once: one that is slow keeps none waiting.
  public Map<String, Outcome> send(List<String> connectionIds, String frame) {
    return each(SdkHttpMethod.POST, connectionIds, frame);
  }

  /// Ends the connections.
  public Map<String, Outcome> close(List<String> connectionIds) {
    return each(SdkHttpMethod.DELETE, connectionIds, "");
  }

  private Map<String, Outcome> each(SdkHttpMethod method, List<String> ids, String frame) {
    List<Callable<Outcome>> calls =
        ids.stream().<Callable<Outcome>>map(it -> () -> call(method, it, frame)).toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Outcome>> answers =
          threads.invokeAll(calls, patience.toMillis(), TimeUnit.MILLISECONDS);
      return IntStream.range(0, ids.size())
          .boxed()
          .collect(Collectors.toUnmodifiableMap(ids::get, n -> outcome(answers.get(n))));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while sending");
    }
  }

  private static Outcome outcome(Future<Outcome> answer) {
    try {
      return answer.get();
    } catch (CancellationException late) {
      return Outcome.FAILED;
    } catch (ExecutionException broken) {
      if (broken.getCause() instanceof IOException) {
        return Outcome.FAILED;
      }
      throw new IllegalStateException(broken.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while sending");
    }
  }

  private Outcome call(SdkHttpMethod method, String connectionId, String frame) throws IOException {
    byte[] bytes = frame.getBytes(UTF_8);
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .method(method)
            .uri(connections.resolve(URLEncoder.encode(connectionId, UTF_8)))
            .putHeader("content-type", "application/json")
            .putHeader("content-length", Integer.toString(bytes.length))
            .build();
    ContentStreamProvider payload = ContentStreamProvider.fromByteArray(bytes);
    SignedRequest signed = signer.sign(signing(request, payload));
    ExecutableHttpRequest call =
        http.prepareRequest(
            HttpExecuteRequest.builder()
                .request(signed.request())
                .contentStreamProvider(signed.payload().orElse(payload))
                .build());
    HttpExecuteResponse answer = call.call();
    try (AbortableInputStream body =
        answer.responseBody().orElseGet(AbortableInputStream::createEmpty)) {
      body.readAllBytes();
    }
    int status = answer.httpResponse().statusCode();
    if (status == 410) {
      return Outcome.GONE;
    }
    return status / 100 == 2 ? Outcome.DONE : Outcome.FAILED;
  }

  private SignRequest<AwsCredentialsIdentity> signing(
      SdkHttpRequest request, ContentStreamProvider payload) {
    AwsCredentialsIdentity identity = credentials.resolveCredentials();
    return SignRequest.builder(identity)
        .request(request)
        .payload(payload)
        .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, "execute-api")
        .putProperty(AwsV4HttpSigner.REGION_NAME, region)
        .build();
  }
}
