package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Intervention;
import ca.jechemine.appointments.domain.Queueing;
import ca.jechemine.appointments.domain.Reader;

/// An administrator takes a request out of the queue that is nobody's: it is called off and kept
/// (contract 40 §6.6).
public final class DeleteServiceRequest {

  private final QueueDecisions queue;

  public DeleteServiceRequest(QueueDecisions queue) {
    this.queue = queue;
  }

  /// Takes it away; again is the same.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when there is no such request
  /// @throws ca.jechemine.kernel.Refusal.BadRequest `NO_LONGER_PENDING` unless it is pending and
  ///   nobody's
  /// @throws ca.jechemine.kernel.Refusal.Conflict `CHANGED_MEANWHILE`
  public void delete(Reader admin, AppointmentId id) {
    queue.decide(
        QueueDecisions.Act.status(admin, Intervention.Kind.DELETION),
        id,
        (appointment, now) ->
            Queueing.remove(appointment, admin.id(), DeleteAppointment.REASON, now));
  }
}
