package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Intervention;
import ca.jechemine.appointments.domain.Queueing;
import ca.jechemine.appointments.domain.Reader;

/// An administrator says that a request of the queue is urgent, or is not (contract 40 §6.6).
public final class FlagServiceRequest {

  private final QueueDecisions queue;

  public FlagServiceRequest(QueueDecisions queue) {
    this.queue = queue;
  }

  /// Says so; again is the same.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when there is no such request
  /// @throws ca.jechemine.kernel.Refusal.Conflict `NO_LONGER_PENDING`, `CHANGED_MEANWHILE`
  public Appointment flag(Reader admin, AppointmentId id, boolean urgent) {
    return queue.decide(
        new QueueDecisions.Act(
            admin, Intervention.Kind.EMERGENCY, it -> urgency(it.request().isEmergency())),
        id,
        (appointment, now) -> {
          queue.requirePending(appointment);
          return Queueing.flag(appointment, urgent, now);
        });
  }

  private static String urgency(boolean urgent) {
    return urgent ? "urgent" : "regular";
  }
}
