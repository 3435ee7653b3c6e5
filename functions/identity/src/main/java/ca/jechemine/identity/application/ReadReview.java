package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.AppointmentId;
import ca.jechemine.identity.domain.Review;
import ca.jechemine.identity.domain.Reviews;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.UserId;
import java.util.Optional;

/// A client reads back what they thought of an appointment.
public final class ReadReview {

  private final ReviewedAppointments appointments;
  private final Reviews reviews;

  public ReadReview(ReviewedAppointments appointments, Reviews reviews) {
    this.appointments = appointments;
    this.reviews = reviews;
  }

  /// The review of the client's appointment, if there is one.
  ///
  /// @throws Refusal.NotFound when there is no such appointment
  /// @throws Refusal.Forbidden when it is somebody else's
  public Optional<Review> read(UserId client, AppointmentId id) {
    return reviews.of(appointments.of(client, id).id());
  }
}
