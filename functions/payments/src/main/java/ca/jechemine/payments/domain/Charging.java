package ca.jechemine.payments.domain;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.MandateId;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.payments.domain.stripe.PaymentMethodId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A charge in the payer's absence, once the session is over (contract 30 §5.1). What is to be
/// charged is written before Stripe is asked, so that whoever comes after a crash asks the same
/// again under the same idempotency key.
public sealed interface Charging {

  /// 1 for the first; each is one charge at Stripe.
  int attempt();

  /// To be made from then on.
  record Planned(int attempt, Instant at) implements Charging {}

  /// What Stripe is, or was, asked for; how it ended is not known, unless the bank works on it.
  ///
  /// @param askedAt when Stripe was asked for the first time: right after that
  /// @param mandate the agreement to debit, where that is a bank account and it is known
  /// @param customer whose method it is: accounts may be merged meanwhile, and the same is to be
  ///   asked; null of what was written down before customers were
  record Underway(
      int attempt,
      Instant askedAt,
      PaymentMethodId method,
      MethodType type,
      @Nullable MandateId mandate,
      Money amount,
      @Nullable CustomerId customer)
      implements Charging {

    /// One that was asked before customers were written down.
    public Underway(
        int attempt,
        Instant askedAt,
        PaymentMethodId method,
        MethodType type,
        @Nullable MandateId mandate,
        Money amount) {
      this(attempt, askedAt, method, type, mandate, amount, null);
    }

    /// Whose method it is; empty when that was not written down.
    public Optional<CustomerId> payer() {
      return Optional.ofNullable(customer);
    }

    /// The agreement to debit, where it is known.
    public Optional<MandateId> agreement() {
      return Optional.ofNullable(mandate);
    }
  }
}
