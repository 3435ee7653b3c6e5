package ca.jechemine.runtime.dynamo;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Spells a DynamoDB item attribute by attribute; what is null is left out.
public final class ItemWriter {

  private final Map<String, AttributeValue> item = new HashMap<>();

  /// A text.
  public ItemWriter text(String name, @Nullable String value) {
    if (value != null) {
      item.put(name, AttributeValue.fromS(value));
    }
    return this;
  }

  /// A text that may be absent.
  public ItemWriter text(String name, Optional<String> value) {
    return text(name, value.orElse(null));
  }

  /// A whole number.
  public ItemWriter number(String name, long value) {
    item.put(name, AttributeValue.fromN(Long.toString(value)));
    return this;
  }

  /// Yes or no.
  public ItemWriter flag(String name, boolean value) {
    item.put(name, AttributeValue.fromBool(value));
    return this;
  }

  /// An instant, as ISO-8601 text in UTC.
  public ItemWriter instant(String name, @Nullable Instant value) {
    return text(name, value == null ? null : value.toString());
  }

  /// When the item may be forgotten: seconds since 1970, as DynamoDB's time to live wants it.
  public ItemWriter expiresAt(Instant value) {
    return number(Expiry.ATTRIBUTE, value.getEpochSecond());
  }

  /// A list of texts; a list, because a DynamoDB set cannot be empty.
  public ItemWriter texts(String name, Collection<String> values) {
    item.put(name, AttributeValue.fromL(values.stream().map(AttributeValue::fromS).toList()));
    return this;
  }

  /// A map of texts.
  public ItemWriter map(String name, Map<String, String> values) {
    Map<String, AttributeValue> map = new HashMap<>();
    values.forEach((key, value) -> map.put(key, AttributeValue.fromS(value)));
    item.put(name, AttributeValue.fromM(map));
    return this;
  }

  /// The item as spelled so far.
  public Map<String, AttributeValue> toItem() {
    return Map.copyOf(item);
  }
}
