package ca.jechemine.content.http;

import ca.jechemine.content.domain.Labels;
import ca.jechemine.content.domain.ProCatalogItem;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;

/// An item of the professional catalogue as the administration reads it.
@Json
record ProCatalogItemView(
    String id,
    String category,
    String labelFr,
    String labelEn,
    List<String> aliases,
    boolean active,
    Instant createdAt,
    Instant updatedAt) {

  static ProCatalogItemView of(ProCatalogItem item) {
    Labels labels = item.labels();
    return new ProCatalogItemView(
        item.id().value(),
        item.category().code(),
        labels.label().fr(),
        labels.label().en(),
        labels.aliases(),
        labels.active(),
        item.trail().createdAt(),
        item.trail().updatedAt());
  }

  /// The answer that tells of one.
  @Json
  record Only(ProCatalogItemView item) {}
}
