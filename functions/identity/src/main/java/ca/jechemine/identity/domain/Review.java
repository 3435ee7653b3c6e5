package ca.jechemine.identity.domain;

import ca.jechemine.contracts.ReviewEvent.ProfessionalReviewed;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What a client thinks of an appointment that took place: one review for each. Of an anonymous one
/// nobody but the client is ever told whose it is.
public record Review(
    String id,
    AppointmentId appointment,
    UserId client,
    UserId professional,
    Rating rating,
    Optional<String> comment,
    Map<Category, Rating> categories,
    boolean isAnonymous,
    Instant createdAt) {

  public Review {
    categories = Map.copyOf(categories);
  }

  /// What the other domains hear of it, which says neither who wrote it nor what.
  public ProfessionalReviewed told() {
    return new ProfessionalReviewed(id, professional.value(), rating.stars(), createdAt);
  }

  /// One to five stars.
  public record Rating(int stars) {

    public Rating {
      if (stars < 1 || stars > 5) {
        throw new IllegalArgumentException("a rating has one to five stars");
      }
    }
  }

  /// What may be rated apart.
  public enum Category {
    COMMUNICATION("communication"),
    PROFESSIONALISM("professionalism"),
    EFFECTIVENESS("effectiveness"),
    PUNCTUALITY("punctuality");

    private final String key;

    Category(String key) {
      this.key = key;
    }

    /// As JSON spells it.
    public String key() {
      return key;
    }
  }

  /// What the client wrote down, before it is anybody's review.
  public record Opinion(
      Rating rating,
      Optional<String> comment,
      Map<Category, Rating> categories,
      boolean isAnonymous) {

    public Opinion {
      categories = Map.copyOf(categories);
    }

    @Override
    public String toString() {
      return "an opinion";
    }
  }

  @Override
  public String toString() {
    return "a review of " + appointment;
  }
}
