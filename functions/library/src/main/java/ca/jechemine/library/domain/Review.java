package ca.jechemine.library.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/// What somebody says of a resource; each says it once, and may say it otherwise later.
///
/// @param id tells nothing of its author
/// @param rating 1 to 5
/// @param comment empty when there is none
/// @param signature how its author is shown; none for who wants to stay anonymous
/// @param createdAt when they said it first
public record Review(
    String id,
    ResourceId resource,
    UserId author,
    int rating,
    String comment,
    Optional<String> signature,
    Instant createdAt,
    Instant updatedAt) {

  public static final int WORST = 1;
  public static final int BEST = 5;
  public static final int LONGEST_COMMENT = 2_000;

  public Review {
    if (rating < WORST || rating > BEST) {
      throw new IllegalArgumentException("a rating is 1 to 5");
    }
  }

  /// Without what was written.
  @Override
  public String toString() {
    return "review " + id;
  }
}
