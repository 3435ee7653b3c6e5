package ca.jechemine.runtime.dynamo;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Reads a DynamoDB item that this project wrote. An attribute that must be there and is not means
/// that the program is wrong.
public final class ItemReader {

  private final Map<String, AttributeValue> item;

  public ItemReader(Map<String, AttributeValue> item) {
    this.item = item;
  }

  /// A text that is always there.
  ///
  /// @throws IllegalStateException naming the attribute when it is not
  public String text(String name) {
    return optionalText(name)
        .orElseThrow(() -> new IllegalStateException("the item lacks the text " + name));
  }

  /// A text that may be absent.
  public Optional<String> optionalText(String name) {
    return Optional.ofNullable(item.get(name)).map(AttributeValue::s);
  }

  /// A whole number that is always there.
  ///
  /// @throws IllegalStateException naming the attribute when it is not
  public long number(String name) {
    AttributeValue value = item.get(name);
    if (value == null || value.n() == null) {
      throw new IllegalStateException("the item lacks the number " + name);
    }
    return Long.parseLong(value.n());
  }

  /// A whole number that may be absent.
  public Optional<Long> optionalNumber(String name) {
    return Optional.ofNullable(item.get(name)).map(it -> Long.valueOf(it.n()));
  }

  /// Yes or no; absent is no.
  public boolean flag(String name) {
    AttributeValue value = item.get(name);
    return value != null && Boolean.TRUE.equals(value.bool());
  }

  /// An instant that is always there.
  ///
  /// @throws IllegalStateException naming the attribute when it is not
  public Instant instant(String name) {
    return Instant.parse(text(name));
  }

  /// An instant that may be absent.
  public Optional<Instant> optionalInstant(String name) {
    return optionalText(name).map(Instant::parse);
  }

  /// When the item may be forgotten; absent is never.
  public Instant expiresAt() {
    return item.containsKey(Expiry.ATTRIBUTE)
        ? Instant.ofEpochSecond(number(Expiry.ATTRIBUTE))
        : Instant.MAX;
  }

  /// A list of texts; absent is empty.
  public List<String> texts(String name) {
    AttributeValue value = item.get(name);
    return value == null ? List.of() : value.l().stream().map(AttributeValue::s).toList();
  }

  /// A map of texts; absent is empty.
  public Map<String, String> map(String name) {
    Map<String, String> map = new HashMap<>();
    AttributeValue value = item.get(name);
    if (value != null) {
      value.m().forEach((key, entry) -> map.put(key, entry.s()));
    }
    return Map.copyOf(map);
  }
}
