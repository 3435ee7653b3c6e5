package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.AppointmentId;
import ca.jechemine.identity.domain.ClientLinks;
import ca.jechemine.identity.domain.KnownAppointment;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;

/// The appointments that reviews are about, which only their clients may ask after.
public final class ReviewedAppointments {

  private final ClientLinks links;

  public ReviewedAppointments(ClientLinks links) {
    this.links = links;
  }

  /// The client's appointment.
  ///
  /// @throws Refusal.NotFound when there is no such appointment
  /// @throws Refusal.Forbidden when it is somebody else's
  KnownAppointment of(UserId client, AppointmentId id) {
    KnownAppointment appointment =
        links.appointment(id).orElseThrow(ReviewedAppointments::notFound);
    if (!appointment.client().equals(client)) {
      throw Refusal.forbidden(
          "FORBIDDEN",
          new Text("Ce rendez-vous n’est pas le vôtre.", "This appointment is not yours."));
    }
    return appointment;
  }

  private static Refusal notFound() {
    return Refusal.notFound(
        new Text("Ce rendez-vous n’existe pas.", "There is no such appointment."));
  }
}
