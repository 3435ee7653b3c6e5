package ca.jechemine.identity.domain;

import ca.jechemine.kernel.Refusal;
import java.util.Optional;

/// Where reviews are kept, one an appointment.
public interface Reviews {

  /// The review of the appointment, if there is one.
  Optional<Review> of(AppointmentId appointment);

  /// Keeps the review of an appointment that has none; otherwise carrying it out is refused with
  /// [Refusal.Conflict] `ALREADY_REVIEWED`.
  Step creating(Review review);
}
