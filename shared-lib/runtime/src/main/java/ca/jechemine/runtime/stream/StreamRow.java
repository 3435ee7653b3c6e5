package ca.jechemine.runtime.stream;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import java.util.HashMap;
import java.util.Map;

/// The texts of a row as it was written.
public record StreamRow(Map<String, String> texts) {

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

  static StreamRow of(DynamodbStreamRecord record) {
    Map<String, String> texts = new HashMap<>();
    record
        .getDynamodb()
        .getNewImage()
        .forEach((name, value) -> {
          if (value.getS() != null) {
            texts.put(name, value.getS());
          }
        });
    return new StreamRow(texts);
  }
}
