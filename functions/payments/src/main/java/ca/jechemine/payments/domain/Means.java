package ca.jechemine.payments.domain;

import ca.jechemine.payments.domain.stripe.MandateId;
import ca.jechemine.payments.domain.stripe.PaymentMethodId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What vouches for the payment of one appointment (contract 30 §6).
///
/// @param saved the method that is charged when the session is over; null when none is kept
/// @param mandate the agreement to debit, where that is a bank account
/// @param isAwaited whether the appointment has a date and nothing vouches for its payment yet
public record Means(
    @Nullable PaymentMethodId saved, @Nullable MandateId mandate, boolean isAwaited) {

  /// Nothing, and nothing is asked for.
  public static final Means NONE = new Means(null, null, false);

  /// Nothing, and something is asked for.
  public static final Means AWAITED = new Means(null, null, true);

  /// The method that is charged when the session is over.
  public Optional<PaymentMethodId> method() {
    return Optional.ofNullable(saved);
  }

  /// The agreement to debit, where that is a bank account.
  public Optional<MandateId> agreement() {
    return Optional.ofNullable(mandate);
  }

  /// That method is kept.
  public static Means saved(PaymentMethodId method, Optional<MandateId> mandate) {
    return new Means(method, mandate.orElse(null), false);
  }
}
