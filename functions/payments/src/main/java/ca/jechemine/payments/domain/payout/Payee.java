package ca.jechemine.payments.domain.payout;

import ca.jechemine.kernel.UserId;
import org.jspecify.annotations.Nullable;

/// A professional as somebody to be paid, as the identity domain told of them last.
///
/// @param method `interac` or `direct_deposit`; null when they did not say
/// @param chequeUrl a file that they uploaded
public record Payee(
    UserId id,
    long version,
    @Nullable String method,
    @Nullable String interacEmail,
    @Nullable String chequeUrl,
    @Nullable String chequeName) {

  /// Nothing is known of how they want to be paid.
  public static Payee unknown(UserId id) {
    return new Payee(id, 0, null, null, null, null);
  }

  /// Whether they want transfers.
  public boolean wantsTransfers() {
    return "interac".equals(method);
  }

  /// Without what is personal.
  @Override
  public String toString() {
    return "Payee[" + id + "]";
  }
}
