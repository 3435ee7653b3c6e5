package ca.jechemine.payments.domain.refund;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.AppointmentId;
import java.util.HashMap;
import java.util.Map;

/// What of an appointment's money is set aside for refunds that have not gone yet.
///
/// @param held how much, by refund
public record SetAside(AppointmentId appointment, Map<RefundKey, Held> held) {

  public SetAside {
    held = Map.copyOf(held);
  }

  /// So much of that payment.
  ///
  /// @param moneyId under which id the ledger has the payment
  public record Held(String moneyId, Money amount) {}

  /// Nothing yet.
  public static SetAside nothing(AppointmentId appointment) {
    return new SetAside(appointment, Map.of());
  }

  /// How much of that payment.
  public Money of(String moneyId) {
    return held.values().stream()
        .filter(it -> it.moneyId().equals(moneyId))
        .map(Held::amount)
        .reduce(Money.ZERO, Money::plus);
  }

  /// As it is when the refund is so: its money is among it as long as it has not gone and may go.
  public SetAside with(Refund refund) {
    Map<RefundKey, Held> next = new HashMap<>(held);
    if (refund.state().holdsMoney()) {
      next.put(refund.key(), new Held(refund.moneyId(), refund.amount()));
    } else {
      next.remove(refund.key());
    }
    return new SetAside(appointment, next);
  }
}
