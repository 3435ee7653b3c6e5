package ca.jechemine.payments.domain;

import ca.jechemine.payments.domain.stripe.MandateId;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.payments.domain.stripe.PaymentMethodId;
import ca.jechemine.payments.domain.stripe.SetupIntent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A method that Stripe keeps for somebody and that may be charged.
///
/// @param mandate the agreement to debit, where it is a bank account and Stripe named one
public record KeptMethod(PaymentMethodId id, MethodType type, @Nullable MandateId mandate) {

  /// The method that a set-up gave, or is about to give: empty while its holder has not agreed.
  public static Optional<KeptMethod> of(SetupIntent setup) {
    boolean isAgreed =
        switch (setup.status()) {
          case SUCCEEDED, PROCESSING -> true;
          case REQUIRES_PAYMENT_METHOD, REQUIRES_CONFIRMATION, REQUIRES_ACTION, CANCELED -> false;
        };
    return isAgreed
        ? setup
            .knownMethod()
            .flatMap(method ->
                setup.knownType().map(type -> new KeptMethod(method, type, setup.mandate())))
        : Optional.empty();
  }

  /// The agreement to debit, where there is one.
  public Optional<MandateId> agreement() {
    return Optional.ofNullable(mandate);
  }

  /// Without the ids, so that they get into no log.
  @Override
  public String toString() {
    return "a kept " + type.code();
  }
}
