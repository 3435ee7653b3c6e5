package ca.jechemine.library.http;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.Position;
import ca.jechemine.library.application.ListShelf.Item;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A page of what somebody has of the library.
@Json
record ShelfView(List<ResourceView> resources, @Nullable String nextCursor) {

  static ShelfView of(Page<Item> page, Language language, Function<Position, String> cursor) {
    return new ShelfView(
        page.items().stream().map(it -> resource(it, language)).toList(),
        page.following().map(cursor).orElse(null));
  }

  private static ResourceView resource(Item item, Language language) {
    return ResourceView.item(item.resource(), item.shelf(), item.counts(), language);
  }

  /// One that was downloaded, when last, and how often.
  @Json
  record DownloadView(ResourceView resource, @Nullable Instant downloadedAt, long count) {}

  /// A page of those.
  @Json
  record Downloads(List<DownloadView> downloads, @Nullable String nextCursor) {

    static Downloads of(Page<Item> page, Language language, Function<Position, String> cursor) {
      return new Downloads(
          page.items().stream()
              .map(it ->
                  new DownloadView(
                      resource(it, language),
                      it.shelved().downloadedAt().orElse(null),
                      it.shelved().downloads()))
              .toList(),
          page.following().map(cursor).orElse(null));
    }
  }
}
