package ca.jechemine.payments.domain.payout;

import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentPayment;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;

/// Which payout.
public record PayoutId(String value) {

  private static final int LENGTH = 24;

  public PayoutId {
    HexId.require(value);
  }

  /// That of these payments, as they stand, to that professional: asked for at once from several
  /// sides it is the same one. After one that failed they stand otherwise, so that the next one is
  /// another, here as at Stripe.
  public static PayoutId of(
      UserId professional, Collection<Versioned<AppointmentPayment>> payments) {
    String cause =
        payments.stream()
            .map(it -> it.value().id() + "@" + it.version())
            .sorted()
            .collect(Collectors.joining(",", professional + ",", ""));
    return new PayoutId(HexFormat.of().formatHex(sha256(cause)).substring(0, LENGTH));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
