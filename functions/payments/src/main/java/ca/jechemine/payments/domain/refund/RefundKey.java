package ca.jechemine.payments.domain.refund;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.kernel.HexId;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import ca.jechemine.payments.domain.stripe.RefundId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Which refund of ours. It follows from what causes the refund, so that one cause gives one.
public record RefundKey(String value) {

  private static final int BYTES = 12;

  public RefundKey {
    HexId.require(value);
  }

  /// The one of a cancellation.
  public static RefundKey ofCancellation(AppointmentId appointment) {
    return derived("cancel", appointment.value());
  }

  /// The one of money that nobody owed.
  public static RefundKey ofStray(PaymentIntentId payment) {
    return derived("stray", payment.value());
  }

  /// The one that was made at Stripe by hand.
  public static RefundKey ofStripes(RefundId refund) {
    return derived("stripe", refund.value());
  }

  /// The one that a request asks for, repeated or not.
  ///
  /// @param request what tells the request from every other
  public static RefundKey ofRequest(String request) {
    return derived("request", request);
  }

  private static RefundKey derived(String kind, String cause) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest((kind + "_" + cause).getBytes(UTF_8));
      return new RefundKey(HexFormat.of().formatHex(hash, 0, BYTES));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
