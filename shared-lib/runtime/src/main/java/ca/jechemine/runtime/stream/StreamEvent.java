package ca.jechemine.runtime.stream;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The fields of an event from a table's stream that this project uses; all others are skipped.
@Json
record StreamEvent(@Json.Property("Records") List<Entry> records) {

  @Json
  record Entry(Change dynamodb) {}

  /// `newImage` is absent where a row was deleted.
  @Json
  record Change(
      @Json.Property("SequenceNumber") String sequenceNumber,
      @Json.Property("NewImage") @Nullable Map<String, Value> newImage) {}

  /// `text` is absent where the attribute is of another type.
  @Json
  record Value(@Json.Property("S") @Nullable String text) {}
}
