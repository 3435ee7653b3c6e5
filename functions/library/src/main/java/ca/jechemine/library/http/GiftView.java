package ca.jechemine.library.http;

import ca.jechemine.kernel.Page;
import ca.jechemine.library.domain.gift.Gift;
import ca.jechemine.runtime.http.Cursors;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A gift as administrators see it.
@Json
record GiftView(
    String id,
    String resourceId,
    String userId,
    @Nullable String note,
    String giftedByUserId,
    Instant giftedAt) {

  static GiftView of(Gift gift) {
    return new GiftView(
        gift.id().value(),
        gift.resource().value(),
        gift.person().value(),
        gift.note(),
        gift.givenBy().value(),
        gift.givenAt());
  }

  /// One alone.
  @Json
  record Only(GiftView gift) {}

  /// A page of them.
  @Json
  record Listed(List<GiftView> gifts, @Nullable String nextCursor) {

    static Listed of(Page<Gift> page, Cursors cursors, String scope) {
      return new Listed(
          page.map(GiftView::of).items(),
          page.following().map(it -> cursors.of(it, scope)).orElse(null));
    }
  }
}
