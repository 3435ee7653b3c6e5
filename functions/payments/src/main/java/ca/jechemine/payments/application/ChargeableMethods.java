package ca.jechemine.payments.application;

import ca.jechemine.payments.domain.Means;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.MandateId;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.payments.domain.stripe.PaymentMethodId;
import ca.jechemine.payments.domain.stripe.SavedMethod;
import ca.jechemine.payments.domain.stripe.Stripe;
import ca.jechemine.payments.domain.stripe.StripeFailure;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is charged for an appointment: the method that was kept for it, else what its client pays
/// with by default, else any of theirs, cards first (contract 30 §5.1).
public final class ChargeableMethods {

  private final Stripe stripe;
  private final Mandates mandates;

  public ChargeableMethods(Stripe stripe) {
    this.stripe = stripe;
    this.mandates = new Mandates(stripe);
  }

  /// A method that Stripe may charge.
  ///
  /// @param mandate the agreement to debit, where that is a bank account and it is known
  public record Chargeable(PaymentMethodId id, MethodType type, @Nullable MandateId mandate) {

    /// The agreement to debit, where it is known.
    Optional<MandateId> agreement() {
      return Optional.ofNullable(mandate);
    }
  }

  /// The one to charge; empty when the customer has none any more.
  ///
  /// @throws StripeFailure when Stripe does not answer
  Optional<Chargeable> of(Means means, CustomerId customer) {
    Optional<SavedMethod> kept = means.method().flatMap(it -> owned(it, customer));
    if (kept.isPresent()) {
      return kept.map(it -> chargeable(it, means.agreement().or(() -> mandates.of(it, customer))));
    }
    return stripe
        .defaultMethod(customer)
        .flatMap(it -> owned(it, customer))
        .or(() ->
            Stream.of(MethodType.CARD, MethodType.ACSS_DEBIT)
                .flatMap(it -> stripe.methods(customer, it).stream())
                .findFirst())
        .map(it -> chargeable(it, mandates.of(it, customer)));
  }

  private static Chargeable chargeable(SavedMethod method, Optional<MandateId> mandate) {
    return new Chargeable(method.id(), method.type(), mandate.orElse(null));
  }

  private Optional<SavedMethod> owned(PaymentMethodId id, CustomerId customer) {
    try {
      return Optional.of(stripe.method(id)).filter(it -> it.belongsTo(customer));
    } catch (StripeFailure.NotFound gone) {
      return Optional.empty();
    }
  }
}
