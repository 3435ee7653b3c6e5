package ca.jechemine.payments.domain.refund;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.PaymentChange;
import java.util.List;

/// What becomes of a refund, of the money set aside, and of the payment: all of it, or nothing, and
/// only when nobody changed any of the three since they were read.
///
/// @param payment its payment; also where that stays as it is
/// @param events what follows from the refund itself
public record RefundChange(
    PaymentChange payment,
    Versioned<SetAside> setAside,
    Versioned<Refund> refund,
    List<? extends DomainEvent> events) {

  public RefundChange {
    events = List.copyOf(events);
  }

  /// The refund becomes so, and what is set aside with it.
  public static RefundChange of(
      PaymentChange payment,
      Versioned<SetAside> setAside,
      Versioned<Refund> next,
      List<? extends DomainEvent> events) {
    return new RefundChange(
        payment, setAside.with(setAside.value().with(next.value())), next, events);
  }
}
