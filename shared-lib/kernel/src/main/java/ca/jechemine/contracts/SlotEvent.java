package ca.jechemine.contracts;

import java.time.Instant;

/// What the appointments domain tells itself of professionals' times.
public sealed interface SlotEvent extends DomainEvent {

  @Override
  default String aggregate() {
    return "APPOINTMENT";
  }

  /// A time that was kept for that appointment is kept for it no more, whatever the reason: it was
  /// called off, moved or given back, or its client did not take the time up. Somebody else may
  /// have taken it since.
  record SlotFreed(
      String appointmentId, String professionalId, AppointmentNotice.Time slot, Instant occurredAt)
      implements SlotEvent {

    @Override
    public String aggregateId() {
      return appointmentId;
    }
  }
}
