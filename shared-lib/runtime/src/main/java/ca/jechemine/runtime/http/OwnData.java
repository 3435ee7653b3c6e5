package ca.jechemine.runtime.http;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A page of what one domain holds on whoever asks, as it goes into their export (docs/adr/0033).
/// The same part may go on with the next page.
@Json
public record OwnData(List<Part> parts, @Nullable String nextCursor) {

  /// One kind of thing. `name` is the file's and the JSON field's; the values of a record are
  /// texts, numbers, flags, lists or maps.
  @Json
  public record Part(
      String name, String titleFr, String titleEn, List<Map<String, Object>> records) {}
}
