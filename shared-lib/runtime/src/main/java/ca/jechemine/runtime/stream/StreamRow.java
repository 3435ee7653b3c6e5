package ca.jechemine.runtime.stream;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The texts of a row as it was written, and the place of that in the stream.
public record StreamRow(String sequenceNumber, Map<String, String> texts) {

  public StreamRow {
    texts = Map.copyOf(texts);
  }

  /// A text that is always there.
  ///
  /// @throws IllegalStateException naming the attribute when it is not
  public String text(String name) {
    String value = texts.get(name);
    if (value == null) {
      throw new IllegalStateException("the row lacks the text " + name);
    }
    return value;
  }

  /// Nothing where the row was deleted.
  static Optional<StreamRow> of(StreamEvent.Change change) {
    Map<String, StreamEvent.Value> image = change.newImage();
    if (image == null) {
      return Optional.empty();
    }
    Map<String, String> texts = new HashMap<>();
    image.forEach((name, value) -> {
      String text = value.text();
      if (text != null) {
        texts.put(name, text);
      }
    });
    return Optional.of(new StreamRow(change.sequenceNumber(), texts));
  }
}
