package ca.jechemine.identity.http;

import ca.jechemine.identity.domain.Review;
import ca.jechemine.kernel.UserId;
import io.avaje.jsonb.Json;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A review as its client reads it. Of an anonymous one not even that names the client, so that it
/// can be shown on.
@Json
record ReviewView(
    @Json.Property("_id") String id,
    String appointmentId,
    @Nullable String clientId,
    String professionalId,
    int rating,
    @Nullable String comment,
    @Nullable Map<String, Integer> categories,
    boolean isAnonymous,
    String createdAt,
    String updatedAt) {

  static ReviewView of(Review review) {
    return new ReviewView(
        review.id(),
        review.appointment().value(),
        Optional.of(review.client())
            .filter(_ -> !review.isAnonymous())
            .map(UserId::value)
            .orElse(null),
        review.professional().value(),
        review.rating().stars(),
        review.comment().orElse(null),
        review.categories().isEmpty() ? null : categories(review),
        review.isAnonymous(),
        review.createdAt().toString(),
        review.createdAt().toString());
  }

  private static Map<String, Integer> categories(Review review) {
    Map<String, Integer> categories = new TreeMap<>();
    review.categories().forEach((category, it) -> categories.put(category.key(), it.stars()));
    return categories;
  }
}
