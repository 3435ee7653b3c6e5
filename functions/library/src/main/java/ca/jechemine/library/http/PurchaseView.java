package ca.jechemine.library.http;

import ca.jechemine.kernel.Language;
import ca.jechemine.library.application.ListPurchases.Listed;
import ca.jechemine.library.domain.Bought;
import ca.jechemine.runtime.http.Cursors;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A purchase as its buyer sees it (contract 40 §4.2); the price in dollars.
@Json
record PurchaseView(
    String id,
    @Nullable ResourceView resource,
    BigDecimal price,
    String currency,
    String paymentStatus,
    Instant createdAt) {

  static PurchaseView of(Listed listed, Language language) {
    Bought bought = listed.bought();
    return new PurchaseView(
        bought.purchaseId(),
        listed
            .resource()
            .map(it -> ResourceView.item(it, listed.shelf(), listed.counts(), language))
            .orElse(null),
        BigDecimal.valueOf(bought.price().cents(), 2),
        "CAD",
        bought.status(),
        bought.createdAt());
  }

  /// A page of a person's.
  @Json
  record Page(List<PurchaseView> purchases, @Nullable String nextCursor) {

    static Page of(
        ca.jechemine.kernel.Page<Listed> page, Language language, Cursors cursors, String scope) {
      return new Page(
          page.map(it -> PurchaseView.of(it, language)).items(),
          page.following().map(it -> cursors.of(it, scope)).orElse(null));
    }
  }
}
