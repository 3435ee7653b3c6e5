package ca.jechemine.library.http;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.library.application.ReviewResource;
import ca.jechemine.library.domain.Ratings;
import ca.jechemine.library.domain.Review;
import ca.jechemine.runtime.http.Cursors;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What somebody says of a resource. Nothing tells who wants to stay anonymous from another who
/// does.
@Json
record ReviewView(
    String id, int rating, @Nullable String comment, String authorName, Instant createdAt) {

  private static final Text ANONYMOUS = new Text("Anonyme", "Anonymous");

  static ReviewView of(Review review, Language language) {
    return new ReviewView(
        review.id(),
        review.rating(),
        review.comment().isEmpty() ? null : review.comment(),
        review.signature().orElseGet(() -> ANONYMOUS.in(language)),
        review.createdAt());
  }

  /// What was written, and how the resource is rated with it.
  @Json
  record Written(ReviewView review, double rating, long ratingCount) {

    static Written of(ReviewResource.Written written, Language language) {
      return new Written(
          ReviewView.of(written.review(), language),
          written.ratings().counts().rating(),
          written.ratings().counts().ratingCount());
    }
  }

  /// How the resource is rated without the caller.
  @Json
  record Rating(double rating, long ratingCount) {

    static Rating of(Ratings ratings) {
      return new Rating(ratings.counts().rating(), ratings.counts().ratingCount());
    }
  }

  /// A page of what is said, and how the resource is rated.
  @Json
  record Listed(
      List<ReviewView> reviews,
      double rating,
      long ratingCount,
      Map<String, Long> distribution,
      @Nullable String nextCursor) {

    static Listed of(
        ReviewResource.Listed listed, Language language, Cursors cursors, String scope) {
      Ratings ratings = listed.ratings();
      Map<String, Long> distribution = new TreeMap<>();
      for (int star = Review.WORST; star <= Review.BEST; star++) {
        distribution.put(Integer.toString(star), ratings.perStar().get(star - 1));
      }
      return new Listed(
          listed.reviews().map(it -> ReviewView.of(it, language)).items(),
          ratings.counts().rating(),
          ratings.counts().ratingCount(),
          distribution,
          listed.reviews().following().map(it -> cursors.of(it, scope)).orElse(null));
    }
  }
}
