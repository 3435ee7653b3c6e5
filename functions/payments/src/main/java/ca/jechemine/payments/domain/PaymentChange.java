package ca.jechemine.payments.domain;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.kernel.Versioned;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens to the payment of an appointment and what is told of it: all of it, or nothing.
/// That the payment changed is told by itself.
///
/// @param before as it was read; null when it was not there
/// @param after as it becomes, on condition that nobody changed it since it was read
public record PaymentChange(
    @Nullable AppointmentPayment before,
    Versioned<AppointmentPayment> after,
    List<? extends DomainEvent> events) {

  public PaymentChange {
    events = List.copyOf(events);
  }

  /// A payment that is new here.
  public static PaymentChange begun(AppointmentPayment payment) {
    return new PaymentChange(null, Versioned.unsaved(payment), List.of());
  }

  /// What was read becomes that.
  public static PaymentChange of(Versioned<AppointmentPayment> read, AppointmentPayment next) {
    return new PaymentChange(read.value(), read.with(next), List.of());
  }

  /// The same, telling that as well.
  public PaymentChange telling(List<? extends DomainEvent> more) {
    return new PaymentChange(before, after, more);
  }

  /// Whether nothing changes and nothing is told.
  public boolean isNothing() {
    return after.value().equals(before) && events.isEmpty();
  }
}
