package ca.jechemine.notifications.delivery.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.notifications.delivery.push.ApplicationKeys.ApplicationKey;
import ca.jechemine.notifications.domain.push.P256;
import ca.jechemine.notifications.domain.push.PushAnswer;
import ca.jechemine.notifications.domain.push.PushMessage;
import ca.jechemine.notifications.domain.push.PushServices;
import ca.jechemine.notifications.domain.push.PushTarget;
import ca.jechemine.notifications.domain.push.Pushes;
import ca.jechemine.runtime.AwsClients;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/// The push services over HTTP (RFC 8030), all browsers of a message at once. No redirection is
/// followed, and no other host called than those that are allowed: an address is a visitor's word.
public final class HttpPushes implements Pushes {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final SdkHttpClient http;
  private final PushServices services;
  private final ApplicationKeys keys;
  private final MessageEncryption encryption;
  private final Vapid vapid;
  private final Duration patience;

  /// `contact` is the mailbox at which push services ask about us.
  public static HttpPushes of(
      Platform platform, PushServices services, ApplicationKeys keys, String contact) {
    return new HttpPushes(
        platform.carrier().orElseGet(AwsClients::http),
        services,
        keys,
        new MessageEncryption(platform.random()),
        new Vapid(contact, platform.clock()),
        Optional.ofNullable(platform.environment().get("AWS_CALL_TIMEOUT_SECONDS"))
            .map(it -> Duration.ofSeconds(Long.parseLong(it)))
            .orElse(PATIENCE));
  }

  private HttpPushes(
      SdkHttpClient http,
      PushServices services,
      ApplicationKeys keys,
      MessageEncryption encryption,
      Vapid vapid,
      Duration patience) {
    this.http = http;
    this.services = services;
    this.keys = keys;
    this.encryption = encryption;
    this.vapid = vapid;
    this.patience = patience;
  }

  @Override
  public List<PushAnswer> send(PushMessage message, List<PushTarget> browsers) {
    byte[] payload = payload(message);
    List<Callable<PushAnswer>> calls =
        browsers.stream()
            .<Callable<PushAnswer>>map(it -> () -> send(message, payload, it))
            .toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(calls, patience.toMillis(), TimeUnit.MILLISECONDS).stream()
          .map(HttpPushes::answer)
          .toList();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("nobody waits any more", stopped);
    }
  }

  private static PushAnswer answer(Future<PushAnswer> call) {
    return switch (call.state()) {
      case SUCCESS -> call.resultNow();
      case FAILED ->
          throw new IllegalStateException("a message could not be made", call.exceptionNow());
      case CANCELLED, RUNNING -> new PushAnswer.NotNow("TIMEOUT");
    };
  }

  private PushAnswer send(PushMessage message, byte[] payload, PushTarget browser) {
    Optional<URI> address = services.address(browser.endpoint());
    if (address.isEmpty()) {
      return new PushAnswer.Refused("SERVICE_UNKNOWN");
    }
    // A key that went out of the ring took what was subscribed for it along.
    return keys.find(browser.applicationKey())
        .map(key -> call(request(message, payload, browser, address.get(), key)))
        .orElseGet(PushAnswer.Gone::new);
  }

  private HttpExecuteRequest request(
      PushMessage message, byte[] payload, PushTarget browser, URI address, ApplicationKey key) {
    byte[] body =
        encryption.encrypt(
            payload,
            P256.publicKey(decoded(browser.p256dh()))
                .orElseThrow(() -> new IllegalStateException("a key is not one of the curve")),
            decoded(browser.auth()));
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .protocol("https")
            .host(address.getHost())
            .encodedPath(path(address))
            .putHeader("Host", address.getHost())
            .putHeader("Authorization", vapid.authorization(address, key))
            .putHeader("Content-Encoding", "aes128gcm")
            .putHeader("Content-Type", "application/octet-stream")
            .putHeader("Content-Length", Integer.toString(body.length))
            .putHeader("TTL", Long.toString(message.timeToLive().toSeconds()))
            .putHeader("Urgency", message.urgency().code())
            // While it waits for the browser, one that comes twice takes its own place.
            .putHeader("Topic", message.id())
            .build();
    return HttpExecuteRequest.builder()
        .request(request)
        .contentStreamProvider(ContentStreamProvider.fromByteArray(body))
        .build();
  }

  /// To the letter: the builder's own reading of queries knows no `=` in a value.
  private static String path(URI address) {
    String query = address.getRawQuery();
    return query == null ? address.getRawPath() : address.getRawPath() + "?" + query;
  }

  /// What the client does not bring to an end is tried again: whether it arrived is not known, and
  /// that it arrives twice does no harm.
  private PushAnswer call(HttpExecuteRequest request) {
    ExecutableHttpRequest call = http.prepareRequest(request);
    try {
      HttpExecuteResponse answer = call.call();
      try (AbortableInputStream body =
          answer.responseBody().orElseGet(AbortableInputStream::createEmpty)) {
        body.transferTo(OutputStream.nullOutputStream());
      }
      return answered(answer.httpResponse().statusCode());
    } catch (IOException | RuntimeException broken) {
      // The client says some of what goes wrong on the way, as with certificates, without an
      // IOException.
      call.abort();
      return new PushAnswer.NotNow(broken.getClass().getSimpleName());
    }
  }

  private static PushAnswer answered(int status) {
    if (status >= 200 && status < 300) {
      return new PushAnswer.Taken();
    }
    String said = "HTTP_" + status;
    return switch (status) {
      case 404, 410 -> new PushAnswer.Gone();
      case 408, 425, 429 -> new PushAnswer.NotNow(said);
      default -> status >= 500 ? new PushAnswer.NotNow(said) : new PushAnswer.Refused(said);
    };
  }

  private static byte[] payload(PushMessage message) {
    return Json.write(
            new Payload(
                message.title(), message.body(), message.path(), message.id(), message.id()))
        .getBytes(UTF_8);
  }

  private static byte[] decoded(String text) {
    return Base64.getUrlDecoder().decode(text);
  }

  /// What the site's service worker shows: `url` is a path of the site, `id` the row of the feed,
  /// and browsers show one notification of a `tag`.
  @io.avaje.jsonb.Json
  record Payload(String title, String body, String url, String id, String tag) {}
}
