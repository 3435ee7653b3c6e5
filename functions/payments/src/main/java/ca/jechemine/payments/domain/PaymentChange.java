package ca.jechemine.payments.domain;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.ledger.JournalEntry;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What happens to the payment of an appointment, what the ledger says of it, and what people are
/// told: all of it, or nothing. That the payment changed is told by itself.
///
/// @param before as it was read; null when it was not there
/// @param after as it becomes, on condition that nobody changed it since it was read
public record PaymentChange(
    @Nullable AppointmentPayment before,
    Versioned<AppointmentPayment> after,
    List<JournalEntry> entries,
    List<? extends DomainEvent> events) {

  public PaymentChange {
    entries = List.copyOf(entries);
    events = List.copyOf(events);
  }

  /// A payment that is new here.
  public static PaymentChange begun(AppointmentPayment payment, Instant at) {
    Books.Kept kept = Books.keep(payment, at);
    return new PaymentChange(null, Versioned.unsaved(kept.payment()), kept.entries(), List.of());
  }

  /// What was read becomes that. What it bills and what was paid is entered in the ledger.
  public static PaymentChange of(
      Versioned<AppointmentPayment> read, AppointmentPayment next, Instant at) {
    Books.Kept kept = Books.keep(next, at);
    return new PaymentChange(read.value(), read.with(kept.payment()), kept.entries(), List.of());
  }

  /// The same, telling that as well.
  public PaymentChange telling(List<? extends DomainEvent> more) {
    return new PaymentChange(
        before, after, entries, Stream.concat(events.stream(), more.stream()).toList());
  }

  /// The same, with these entries before its own: what they enter is in the payment already.
  public PaymentChange posting(List<JournalEntry> more) {
    return new PaymentChange(
        before, after, Stream.concat(more.stream(), entries.stream()).toList(), events);
  }

  /// Whether nothing changes and nothing is told.
  public boolean isNothing() {
    return after.value().equals(before) && events.isEmpty() && entries.isEmpty();
  }
}
