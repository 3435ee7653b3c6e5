package ca.jechemine.contracts;

import java.time.Instant;

/// What the identity domain tells of reviews.
public sealed interface ReviewEvent extends DomainEvent {

  @Override
  default String aggregate() {
    return "REVIEW";
  }

  /// A client rated a professional from 1 to 5; there is one for each `reviewId`. Neither client
  /// nor appointment is named, which would tell whose an anonymous review is.
  record ProfessionalReviewed(
      String reviewId, String professionalId, int rating, Instant occurredAt)
      implements ReviewEvent {

    @Override
    public String aggregateId() {
      return reviewId;
    }
  }
}
