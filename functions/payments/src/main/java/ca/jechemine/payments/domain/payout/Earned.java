package ca.jechemine.payments.domain.payout;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.PaymentState.Settled;
import ca.jechemine.payments.domain.stripe.ChargeId;
import java.util.List;
import java.util.Optional;

/// What professionals have earned of the payment of an appointment (contract 30 §11).
public final class Earned {

  private Earned() {}

  /// Whether it is to be paid out to that professional: they have earned their part, and no payout
  /// has it.
  public static boolean isToBePaidOut(AppointmentPayment payment, UserId professional) {
    return payment.payout().isEmpty() && isEarned(payment, professional);
  }

  /// Whether that professional has earned their part of what was paid at Stripe: their session is
  /// over and billed, something of it is theirs, and nothing is disputed.
  public static boolean isEarned(AppointmentPayment payment, UserId professional) {
    return payment.professional().filter(professional::equals).isPresent()
        && payment.state() instanceof Settled settled
        && !settled.isDisputed()
        && settled.received().atStripe().isPresent()
        && payment.money().bills() > 0
        && part(payment).cents() > 0;
  }

  /// How much it is: their share of what was not given back.
  private static Money part(AppointmentPayment payment) {
    return payment.money().payable();
  }

  /// How much it is of all of them.
  public static Money parts(List<Versioned<AppointmentPayment>> payments) {
    return payments.stream().map(it -> part(it.value())).reduce(Money.ZERO, Money::plus);
  }

  /// Whether that payout has the professional's part.
  static boolean isPaidOutBy(AppointmentPayment payment, PayoutId payout) {
    return payment.payout().filter(it -> it.payout().equals(payout)).isPresent();
  }

  /// The movement of money at Stripe by which it was paid, once that is known.
  public static Optional<ChargeId> charge(AppointmentPayment payment) {
    return payment.state() instanceof Settled settled
        ? Optional.ofNullable(settled.received().charge())
        : Optional.empty();
  }
}
