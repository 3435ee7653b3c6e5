package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.AppointmentId;
import ca.jechemine.identity.domain.KnownAppointment;
import ca.jechemine.identity.domain.Review;
import ca.jechemine.identity.domain.Review.Opinion;
import ca.jechemine.identity.domain.Reviews;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import java.time.InstantSource;
import java.util.List;

/// A client gives an opinion on an appointment that took place, once.
public final class CreateReview {

  private final ReviewedAppointments appointments;
  private final Reviews reviews;
  private final Accounts accounts;
  private final Ids ids;
  private final InstantSource clock;

  public CreateReview(
      ReviewedAppointments appointments,
      Reviews reviews,
      Accounts accounts,
      Ids ids,
      InstantSource clock) {
    this.appointments = appointments;
    this.reviews = reviews;
    this.accounts = accounts;
    this.ids = ids;
    this.clock = clock;
  }

  /// The review that was kept.
  ///
  /// @throws Refusal.NotFound when there is no such appointment
  /// @throws Refusal.Forbidden when it is somebody else's
  /// @throws Refusal.BadRequest when it did not take place, or with nobody
  /// @throws Refusal.Conflict `ALREADY_REVIEWED`
  public Review create(
      UserId client, AppointmentId id, Opinion opinion, Receipts<Review> receipts) {
    KnownAppointment appointment = appointments.of(client, id);
    if (!appointment.isCompleted()) {
      throw notCompleted();
    }
    UserId professional = appointment.assignedTo().orElseThrow(CreateReview::noProfessional);
    Review review =
        new Review(
            ids.next(),
            id,
            client,
            professional,
            opinion.rating(),
            opinion.comment(),
            opinion.categories(),
            opinion.isAnonymous(),
            clock.instant());
    accounts.carryOut(
        Work.of(reviews.creating(review))
            .telling(List.of(review.told()))
            .receipted(receipts.of(review)));
    return review;
  }

  private static Refusal notCompleted() {
    return Refusal.badRequest(
        "NOT_COMPLETED",
        new Text(
            "Vous pourrez donner votre avis une fois le rendez-vous terminé.",
            "You can review the appointment once it is completed."));
  }

  private static Refusal noProfessional() {
    return Refusal.badRequest(
        "NO_PROFESSIONAL",
        new Text(
            "Aucun professionnel n’est associé à ce rendez-vous.",
            "No professional is assigned to this appointment."));
  }
}
