package ca.jechemine.contracts;

import java.time.Instant;

/// What the appointments domain tells itself of professionals' times.
public sealed interface SlotEvent extends DomainEvent {

  /// A time that was kept for that appointment is kept for it no more, whatever the reason: it was
  /// called off, moved or given back, or its client did not take the time up. Somebody else may
  /// have taken it since.
  record SlotFreed(
      String appointmentId, String professionalId, AppointmentNotice.Time slot, Instant occurredAt)
      implements SlotEvent {

    @Override
    public String aggregate() {
      return "APPOINTMENT";
    }

    @Override
    public String aggregateId() {
      return appointmentId;
    }
  }

  /// A professional opened a day that was blocked; `date` is `YYYY-MM-DD`, a day in Toronto. It may
  /// be blocked again since.
  record DayOpened(String professionalId, String date, Instant occurredAt) implements SlotEvent {

    @Override
    public String aggregate() {
      return "DAY";
    }

    @Override
    public String aggregateId() {
      return professionalId + "/" + date;
    }
  }
}
