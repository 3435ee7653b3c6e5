package ca.jechemine.payments.http;

import ca.jechemine.payments.domain.Acquisition;
import ca.jechemine.payments.domain.plan.PlanPayment;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// What was paid of a subscription, or went back, as it goes into the export of whoever paid: in
/// dollars, negative when it went back.
@Json
record OwnPlanPaymentView(
    String subscriptionId,
    String planId,
    BigDecimal amount,
    String currency,
    String reason,
    Instant at) {

  /// Empty of what is no payment of a subscription.
  static Optional<OwnPlanPaymentView> of(Acquisition acquisition) {
    return acquisition instanceof Acquisition.Paid it
        ? Optional.of(of(it.payment()))
        : Optional.empty();
  }

  private static OwnPlanPaymentView of(PlanPayment it) {
    return new OwnPlanPaymentView(
        it.subscription().value(),
        it.plan().value(),
        PlanView.dollars(it.amount()),
        "CAD",
        it.reason(),
        it.at());
  }
}
