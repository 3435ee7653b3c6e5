package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Activation;
import ca.jechemine.appointments.domain.ActivationStatus;
import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Beneficiary;
import ca.jechemine.appointments.domain.Change;
import ca.jechemine.appointments.domain.Intervention;
import ca.jechemine.appointments.domain.People;
import ca.jechemine.appointments.domain.Reader;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.kernel.Ids;

/// An administrator says who is asked to open an account for a loved one (contract 20 §2.24): the
/// event that is written with it has the invitation mailed, once.
public final class ApproveServiceRequest {

  private final Decisions decisions;
  private final People people;
  private final Ids ids;

  public ApproveServiceRequest(Decisions decisions, People people, Ids ids) {
    this.decisions = decisions;
    this.people = people;
    this.ids = ids;
  }

  /// Says so.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when there is no such request
  /// @throws ca.jechemine.kernel.Refusal.BadRequest with what `Activation` turns down
  public void approve(Reader admin, AppointmentId id, Activation.Target target) {
    decisions.decide(
        id,
        Viewer.ADMIN,
        (appointment, _, now) -> {
          Change change =
              Activation.approve(
                  appointment,
                  target,
                  people.find(appointment.client()).map(it -> it.contact().mailbox()).orElse(null),
                  now);
          return change.by(
              new Intervention(
                  ids.next(),
                  admin,
                  Intervention.Kind.ACTIVATION,
                  activation(appointment).code(),
                  activation(change.after()).code(),
                  now));
        });
  }

  private static ActivationStatus activation(Appointment appointment) {
    return appointment.request().beneficiary() instanceof Beneficiary.LovedOne it
        ? it.activation()
        : ActivationStatus.PENDING_ADMIN;
  }
}
