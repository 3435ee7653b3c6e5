package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.AppointmentId;
import ca.jechemine.identity.domain.Review;
import ca.jechemine.identity.domain.Reviews;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.Optional;

/// Reviews in the identity table: `ReviewItem`.
public final class DynamoReviews implements Reviews {

  private final Tables tables;
  private final FieldCipher cipher;

  public DynamoReviews(Tables tables, FieldCipher cipher) {
    this.tables = tables;
    this.cipher = cipher;
  }

  @Override
  public Optional<Review> of(AppointmentId appointment) {
    return tables
        .find(ReviewItem.pk(appointment), ReviewItem.SK)
        .map(it -> ReviewItem.read(appointment, it, cipher));
  }

  @Override
  public Step creating(Review review) {
    return new WriteStep(
        Write.insert(tables.table(), ReviewItem.write(review, cipher), _ -> alreadyReviewed()));
  }

  private static Refusal alreadyReviewed() {
    return Refusal.conflict(
        "ALREADY_REVIEWED",
        new Text(
            "Vous avez déjà donné votre avis sur ce rendez-vous.",
            "You have already reviewed this appointment."));
  }
}
