package ca.jechemine.library.http;

import ca.jechemine.library.domain.OwnShelf.Kept;
import ca.jechemine.library.domain.Progress;
import ca.jechemine.library.domain.Review;
import ca.jechemine.library.domain.gift.Gift;
import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is kept of a resource, as it goes into its reader's export.
@Json
record OwnShelfView(
    String resourceId,
    String title,
    @Nullable Instant favoritedAt,
    @Nullable Instant openedAt,
    @Nullable Long position,
    @Nullable Boolean completed,
    @Nullable Instant progressAt,
    @Nullable Integer rating,
    @Nullable Instant downloadedAt,
    long downloadCount,
    @Nullable Instant giftedAt,
    @Nullable String giftNote) {

  static OwnShelfView of(Kept kept) {
    @Nullable Progress progress = kept.reading().progress().orElse(null);
    return new OwnShelfView(
        kept.resource().value(),
        kept.title(),
        kept.favoritedAt().orElse(null),
        kept.openedAt().orElse(null),
        progress == null ? null : progress.position(),
        progress == null ? null : progress.isCompleted(),
        progress == null ? null : progress.at(),
        kept.reading().rating().orElse(null),
        kept.downloadedAt().orElse(null),
        kept.downloads(),
        kept.gift().map(Gift::givenAt).orElse(null),
        kept.gift().flatMap(Gift::words).orElse(null));
  }

  /// What they said of one.
  @Json
  record Said(
      String id,
      String resourceId,
      int rating,
      String comment,
      @Nullable String signature,
      Instant createdAt,
      Instant updatedAt) {

    static Said of(Review review) {
      return new Said(
          review.id(),
          review.resource().value(),
          review.rating(),
          review.comment(),
          review.signature().orElse(null),
          review.createdAt(),
          review.updatedAt());
    }
  }
}
