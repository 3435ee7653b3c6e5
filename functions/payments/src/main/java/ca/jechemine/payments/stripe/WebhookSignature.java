package ca.jechemine.payments.stripe;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;

/// Whether Stripe signed a call of the webhook, and not too long ago.
final class WebhookSignature {

  /// How old a signature may be.
  static final Duration TOLERANCE = Duration.ofMinutes(5);

  /// `t=1492774577,v1=5257a8…,v0=…`; the library takes for granted that it is one.
  private static final Pattern HEADER =
      Pattern.compile("t=\\d{1,12}(,[a-z0-9]{1,8}=[A-Za-z0-9]{1,128}){1,8}");

  private final List<String> secrets;
  private final Clock clock;

  WebhookSignature(List<String> secrets, InstantSource clock) {
    this.secrets = List.copyOf(secrets);
    this.clock = clock.withZone(ZoneOffset.UTC);
  }

  /// Whether one of the secrets signed those bytes.
  boolean isValid(byte[] body, String header) {
    return HEADER.matcher(header).matches()
        && secrets.stream()
            .anyMatch(it -> isValid(new String(body, StandardCharsets.UTF_8), header, it));
  }

  private boolean isValid(String body, String header, String secret) {
    try {
      return Webhook.Signature.verifyHeader(body, header, secret, TOLERANCE.toSeconds(), clock);
    } catch (SignatureVerificationException notSigned) {
      return false;
    }
  }
}
