package ca.jechemine.runtime;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;

/// Builds SDK clients the one way that starts quickly: the CRT HTTP client, shared by all clients
/// of the process, with region, credentials and endpoint stated rather than looked for.
public final class AwsClients {

  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration ATTEMPT = Duration.ofSeconds(4);
  private static final Duration WHOLE_CALL = Duration.ofSeconds(10);

  /// Whoever waits for a connection waits within the limits of their call.
  private static final Duration ACQUIRE = Duration.ofMinutes(2);

  /// What of an answer may wait unread; by itself the client would hold 16 MiB, a whole upload.
  private static final long UNREAD = 256L * 1024;

  private static final SdkHttpClient HTTP =
      AwsCrtHttpClient.builder()
          .readBufferSizeInBytes(UNREAD)
          .connectionTimeout(CONNECT)
          .connectionAcquisitionTimeout(ACQUIRE)
          .maxConcurrency(64)
          .build();

  /// One thread ends the calls of all clients that take too long; by itself each client would keep
  /// five for it.
  private static final ScheduledExecutorService TIMEOUTS = timeouts();

  private AwsClients() {}

  /// The client, ready for use; `service` is its name as the `AWS_ENDPOINT_URL_<SERVICE>` variable
  /// spells it.
  public static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C build(
      B builder, String service, Platform platform) {
    return build(builder, service, platform, configuration(platform).build());
  }

  /// A client that makes each call once: for calls whose repetition does a thing twice, because the
  /// service knows no token to tell a repetition by.
  public static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C>
      C buildUnrepeated(B builder, String service, Platform platform) {
    return build(
        builder,
        service,
        platform,
        configuration(platform)
            .apiCallAttemptTimeout(patience(platform).orElse(WHOLE_CALL))
            .retryStrategy(DefaultRetryStrategy.doNotRetry())
            .build());
  }

  /// How long such a call may take: so long, unless all services are engines on one small machine.
  public static Duration patience(Platform platform, Duration onAws) {
    return patience(platform).orElse(onAws);
  }

  /// The HTTP client of the process, for what is signed and sent without an SDK client.
  public static SdkHttpClient http() {
    return HTTP;
  }

  private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C build(
      B builder, String service, Platform platform, ClientOverrideConfiguration configuration) {
    builder
        .httpClient(platform.carrier().orElse(HTTP))
        .region(Region.of(platform.variable("AWS_REGION")))
        .credentialsProvider(credentials(platform))
        .defaultsMode(DefaultsMode.IN_REGION)
        .overrideConfiguration(configuration);
    endpoint(service, platform).ifPresent(builder::endpointOverride);
    return builder.build();
  }

  private static ClientOverrideConfiguration.Builder configuration(Platform platform) {
    Optional<Duration> patience = patience(platform);
    ClientOverrideConfiguration.Builder configuration =
        ClientOverrideConfiguration.builder()
            .apiCallAttemptTimeout(patience.orElse(ATTEMPT))
            .apiCallTimeout(patience.orElse(WHOLE_CALL))
            .scheduledExecutorService(TIMEOUTS);
    platform.interceptors().forEach(configuration::addExecutionInterceptor);
    return configuration;
  }

  /// The `AWS_CALL_TIMEOUT_SECONDS` variable: how long a call may take when all services are
  /// engines on one small machine. On AWS it is not set.
  private static Optional<Duration> patience(Platform platform) {
    return Optional.ofNullable(platform.environment().get("AWS_CALL_TIMEOUT_SECONDS"))
        .map(Long::valueOf)
        .map(Duration::ofSeconds);
  }

  /// Who the function is. Under SnapStart there are no keys in the environment: the container's
  /// endpoint renews them.
  public static AwsCredentialsProvider credentials(Platform platform) {
    String key = platform.environment().get("AWS_ACCESS_KEY_ID");
    if (key == null) {
      return ContainerCredentialsProvider.builder().build();
    }
    String secret = platform.variable("AWS_SECRET_ACCESS_KEY");
    String session = platform.environment().get("AWS_SESSION_TOKEN");
    AwsCredentials credentials =
        session == null
            ? AwsBasicCredentials.create(key, secret)
            : AwsSessionCredentials.create(key, secret, session);
    return StaticCredentialsProvider.create(credentials);
  }

  /// Where the service is, when it is not AWS's own.
  public static Optional<URI> endpoint(String service, Platform platform) {
    return Optional.ofNullable(
            platform.environment().get("AWS_ENDPOINT_URL_" + service.toUpperCase(Locale.ROOT)))
        .map(URI::create);
  }

  private static ScheduledExecutorService timeouts() {
    ScheduledThreadPoolExecutor executor =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("aws-timeouts").factory());
    executor.setRemoveOnCancelPolicy(true);
    return executor;
  }
}
