package ca.jechemine.runtime.dynamo;

import ca.jechemine.kernel.Position;
import ca.jechemine.runtime.json.Json;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A query's last key as a position, and back. Keys hold texts only.
public final class Positions {

  private Positions() {}

  /// The position after the item with that key.
  public static Position of(Map<String, AttributeValue> lastKey) {
    Map<String, String> texts = new TreeMap<>();
    lastKey.forEach((name, value) -> texts.put(name, value.s()));
    return new Position(Json.write(texts));
  }

  /// The key to go on from.
  public static Map<String, AttributeValue> key(Position position) {
    Map<String, AttributeValue> key = new TreeMap<>();
    Json.readTexts(position.value())
        .forEach((name, value) -> key.put(name, AttributeValue.fromS(value)));
    return key;
  }
}
