package ca.jechemine.contact.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.secrets.Keyring;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Tells calls of the mail provider from all others (Standard Webhooks, standardwebhooks.com): the
/// provider signs the id, the time and the body of each call with a secret that both know. A call
/// that is older or newer than five minutes is not believed, so that none can be played again
/// later.
final class WebhookSignature {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String VERSION = "v1,";
  private static final String BASE64_SECRET = "whsec_";
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final List<SecretKeySpec> keys;
  private final InstantSource clock;

  /// Whichever value of the secret signed is believed, so that a rotation breaks nothing.
  WebhookSignature(Keyring secret, InstantSource clock) {
    this.keys = secret.values().values().stream().map(WebhookSignature::key).toList();
    this.clock = clock;
  }

  /// The id of the call.
  ///
  /// @throws Refusal.Invalid when the provider did not sign it, or not now
  String verify(Request request) {
    String id = header(request, "webhook-id");
    String timestamp = header(request, "webhook-timestamp");
    if (!isRecent(timestamp)) {
      throw refusal("webhook-timestamp");
    }
    String signed = id + "." + timestamp + "." + request.rawBody();
    List<String> signatures = List.of(header(request, "webhook-signature").split(" ", -1));
    boolean genuine =
        keys.stream()
            .map(key -> sign(key, signed))
            .anyMatch(expected -> signatures.stream().anyMatch(it -> matches(expected, it)));
    if (!genuine) {
      throw refusal("webhook-signature");
    }
    return id;
  }

  private boolean isRecent(String timestamp) {
    try {
      Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
      return Duration.between(sent, clock.instant()).abs().compareTo(TOLERANCE) <= 0;
    } catch (NumberFormatException | DateTimeException notATime) {
      return false;
    }
  }

  private static boolean matches(byte[] expected, String signature) {
    if (!signature.startsWith(VERSION)) {
      return false;
    }
    try {
      byte[] given = Base64.getDecoder().decode(signature.substring(VERSION.length()));
      return MessageDigest.isEqual(expected, given);
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  private static byte[] sign(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK lacks HmacSHA256", e);
    }
  }

  private static SecretKeySpec key(String secret) {
    byte[] bytes =
        secret.startsWith(BASE64_SECRET)
            ? Base64.getDecoder().decode(secret.substring(BASE64_SECRET.length()))
            : secret.getBytes(UTF_8);
    return new SecretKeySpec(bytes, ALGORITHM);
  }

  private static String header(Request request, String name) {
    return request.header(name).filter(it -> !it.isBlank()).orElseThrow(() -> refusal(name));
  }

  private static Refusal refusal(String header) {
    return Refusal.invalid(
        header, new Text("cette signature n’est pas valide", "this signature is not valid"));
  }
}
