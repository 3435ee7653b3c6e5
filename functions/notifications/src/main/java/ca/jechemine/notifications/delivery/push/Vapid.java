package ca.jechemine.notifications.delivery.push;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.notifications.delivery.push.ApplicationKeys.ApplicationKey;
import ca.jechemine.runtime.json.Json;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;

/// Tells a push service who sends (RFC 8292): a token for its origin, signed with the key that the
/// browser subscribed for, with an address at which we can be asked about it.
final class Vapid {

  /// Of the day that is allowed, half, so that clocks may differ.
  private static final Duration LIFE = Duration.ofHours(12);

  private static final String HEADER =
      encoded("{\"typ\":\"JWT\",\"alg\":\"ES256\"}".getBytes(UTF_8));

  private final String contact;
  private final InstantSource clock;

  Vapid(String contact, InstantSource clock) {
    this.contact = contact;
    this.clock = clock;
  }

  /// The header `Authorization` for that address.
  String authorization(URI address, ApplicationKey key) {
    String claims =
        Json.write(
            new Claims(
                "https://" + address.getHost(),
                clock.instant().plus(LIFE).getEpochSecond(),
                "mailto:" + contact));
    String text = HEADER + "." + encoded(claims.getBytes(UTF_8));
    try {
      String token = text + "." + encoded(key.sign(text.getBytes(US_ASCII)));
      return "vapid t=" + token + ", k=" + key.publicKey();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK lacks ES256", e);
    }
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @io.avaje.jsonb.Json
  record Claims(String aud, long exp, String sub) {}
}
