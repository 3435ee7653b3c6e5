package ca.jechemine.local.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// A push service and the browsers that subscribe there. It takes what those of the world take (RFC
/// 8030, RFC 8291, RFC 8292), and reads it as the browser would.
public final class PushEngine implements Engine {

  /// Its host, which is nobody's on any network.
  static final String HOST = "push.jechemine.test";

  private static final String ORIGIN = "https://" + HOST;
  private static final int AUTH_BYTES = 16;
  private static final int LONGEST = 4096;

  private final InstantSource clock;
  private final RandomGenerator random;
  private final MailStore<PushBrowser> browsers;
  private final MailStore<Push> pushes;

  PushEngine(@Nullable Path dataDir, InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
    this.browsers =
        new MailStore<>(
            dataDir == null ? null : dataDir.resolve("browsers.jsonl"), PushBrowser.class);
    this.pushes =
        new MailStore<>(dataDir == null ? null : dataDir.resolve("pushes.jsonl"), Push.class);
  }

  /// What they were pushed, newest first.
  public List<Push> pushes() {
    return pushes.newestFirst();
  }

  void clear() {
    browsers.clear();
    pushes.clear();
  }

  /// What a browser does that is allowed to show notifications: the JSON that it would send to who
  /// pushes.
  ///
  /// @param applicationKey the only key that may push to it; empty for any
  public Map<String, Object> subscribe(String applicationKey) {
    PushBrowser browser = browser(applicationKey);
    browsers.add(browser);
    Map<String, Object> subscription = new LinkedHashMap<>();
    subscription.put("endpoint", browser.endpoint());
    subscription.put("expirationTime", null);
    subscription.put("keys", Map.of("p256dh", browser.p256dh(), "auth", browser.auth()));
    return subscription;
  }

  private PushBrowser browser(String applicationKey) {
    try {
      KeyPair keys = PushCrypto.keys();
      byte[] auth = new byte[AUTH_BYTES];
      random.nextBytes(auth);
      return new PushBrowser(
          ORIGIN + "/send/" + UUID.randomUUID(),
          PushCrypto.encoded(PushCrypto.point((ECPublicKey) keys.getPublic())),
          PushCrypto.encoded(auth),
          PushCrypto.encoded(keys.getPrivate().getEncoded()),
          applicationKey,
          false);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK lacks P-256", e);
    }
  }

  /// Lets the browser with that address unsubscribe; whether there was one.
  public boolean unsubscribe(String endpoint) {
    Optional<PushBrowser> browser = find(endpoint).filter(it -> !it.isGone());
    browser.map(PushBrowser::gone).ifPresent(browsers::add);
    return browser.isPresent();
  }

  @Override
  public Answer answer(Call call) {
    String endpoint = ORIGIN + call.path();
    Optional<PushBrowser> browser = find(endpoint);
    if (browser.isEmpty()) {
      return refused(404, "NotFound");
    }
    if (browser.get().isGone()) {
      return refused(410, "Gone");
    }
    PushRequest request = read(call.body());
    byte[] body = Base64.getDecoder().decode(request.body());
    if (!request.encoding().equals("aes128gcm")) {
      return refused(415, "UnsupportedMediaType");
    }
    if (!request.ttl().matches("[0-9]{1,9}")) {
      return refused(400, "BadRequest");
    }
    if (body.length > LONGEST) {
      return refused(413, "PayloadTooLarge");
    }
    return taken(browser.get(), request, body);
  }

  private Answer taken(PushBrowser browser, PushRequest request, byte[] body) {
    try {
      String signer = PushCrypto.signer(request.authorization(), ORIGIN, clock.instant());
      if (!browser.applicationKey().isEmpty() && !browser.applicationKey().equals(signer)) {
        return refused(403, "Forbidden");
      }
    } catch (GeneralSecurityException | ArrayIndexOutOfBoundsException notOurs) {
      return refused(403, "Forbidden");
    }
    try {
      String id = UUID.randomUUID().toString();
      pushes.add(
          new Push(
              id,
              browser.endpoint(),
              Json.MAPPER.readTree(new String(PushCrypto.decrypted(browser, body), UTF_8)),
              Long.parseLong(request.ttl()),
              request.urgency(),
              request.topic(),
              clock.instant()));
      return new Answer(201, "text/plain", Map.of("Location", ORIGIN + "/message/" + id), "");
    } catch (GeneralSecurityException | BufferUnderflowException | IOException unreadable) {
      return refused(400, "Unreadable");
    }
  }

  private Optional<PushBrowser> find(String endpoint) {
    return browsers.newestFirst().stream().filter(it -> it.endpoint().equals(endpoint)).findFirst();
  }

  private static PushRequest read(String json) {
    try {
      return Json.MAPPER.readValue(json, PushRequest.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Answer refused(int status, String code) {
    return Answer.error(Service.WEB_PUSH, status, code, code);
  }
}
