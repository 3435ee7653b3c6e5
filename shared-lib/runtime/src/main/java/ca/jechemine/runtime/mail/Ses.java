package ca.jechemine.runtime.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.runtime.AwsClients;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/// Amazon SES, version 2 of its API: `SendEmail`, signed and sent without SES's SDK client
/// (docs/adr/0055).
///
/// SES knows no token to tell a repetition by, so each call is made once, whatever becomes of it.
public final class Ses {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
  private final SdkHttpClient http;
  private final URI outbound;
  private final String region;
  private final AwsCredentialsProvider credentials;
  private final Duration patience;

  private Ses(Platform platform) {
    this.http = platform.carrier().orElseGet(AwsClients::http);
    this.region = platform.variable("AWS_REGION");
    this.outbound =
        AwsClients.endpoint("SESV2", platform)
            .orElse(URI.create("https://email." + region + ".amazonaws.com"))
            .resolve("/v2/email/outbound-emails");
    this.credentials = AwsClients.credentials(platform);
    this.patience = AwsClients.patience(platform, PATIENCE);
  }

  /// The one of the function's region.
  public static Ses of(Platform platform) {
    return new Ses(platform);
  }

  /// Hands over a mail, which is spelled as the body of `SendEmail`, and returns SES's id of it.
  ///
  /// @throws MailNotTaken when SES answered that it did not take the mail
  /// @throws RuntimeException any other when there was no answer within ten seconds, or none that
  ///   can be understood: it is not known whether SES took the mail
  public String send(String mail) {
    Reply reply = reply(http.prepareRequest(signed(mail.getBytes(UTF_8))));
    SdkHttpResponse head = reply.head();
    if (!head.isSuccessful()) {
      throw new MailNotTaken(
          head.statusCode(),
          errorType(head),
          head.firstMatchingHeader("x-amzn-RequestId").orElse(""));
    }
    if (Json.readObject(reply.body()).get("MessageId") instanceof String id) {
      return id;
    }
    throw new IllegalStateException("SES answered without an id");
  }

  /// Whoever waits gives up after their patience, at whatever point the call is.
  private Reply reply(ExecutableHttpRequest call) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Reply> reply = threads.submit(() -> call(call));
      try {
        return reply.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException late) {
        throw new IllegalStateException("SES did not answer within " + patience, late);
      } catch (ExecutionException broken) {
        throw unknown(broken);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("stopped while sending", stopped);
      } finally {
        if (reply.cancel(true)) {
          call.abort();
        }
      }
    }
  }

  private static Reply call(ExecutableHttpRequest call) throws IOException {
    HttpExecuteResponse answer = call.call();
    try (AbortableInputStream body =
        answer.responseBody().orElseGet(AbortableInputStream::createEmpty)) {
      return new Reply(answer.httpResponse(), new String(body.readAllBytes(), UTF_8));
    }
  }

  private static RuntimeException unknown(ExecutionException of) {
    return switch (of.getCause()) {
      case IOException broken -> new UncheckedIOException(broken);
      case Error error -> throw error;
      case null, default -> new IllegalStateException(of);
    };
  }

  /// `Type`, `Type:address of its description` or `namespace#Type`.
  private static String errorType(SdkHttpResponse head) {
    String type = head.firstMatchingHeader("x-amzn-ErrorType").orElse("");
    int end = type.indexOf(':');
    String name = end < 0 ? type : type.substring(0, end);
    return name.substring(name.indexOf('#') + 1);
  }

  private HttpExecuteRequest signed(byte[] body) {
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(outbound)
            .putHeader("content-type", "application/json")
            .putHeader("content-length", Integer.toString(body.length))
            .build();
    ContentStreamProvider payload = ContentStreamProvider.fromByteArray(body);
    AwsCredentialsIdentity identity = credentials.resolveCredentials();
    SignedRequest signed =
        signer.sign(
            SignRequest.builder(identity)
                .request(request)
                .payload(payload)
                .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, "ses")
                .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                .build());
    return HttpExecuteRequest.builder()
        .request(signed.request())
        .contentStreamProvider(signed.payload().orElse(payload))
        .build();
  }

  /// What was said, read to its end.
  private record Reply(SdkHttpResponse head, String body) {}
}
