package ca.jechemine.runtime.settings;

import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What administrators set: one JSON document a name, `pk = SETTINGS`, `sk = <name>`, in the
/// settings table. What was read is believed for five seconds: within these a change counts
/// everywhere, and a busy function reads it twelve times a minute, whatever it is asked.
public final class Settings {

  private static final Duration BELIEVED = Duration.ofSeconds(5);

  private final DynamoDbClient dynamo;
  private final String table;
  private final InstantSource clock;
  private final Duration believed;
  private final Map<String, Read> reads = new ConcurrentHashMap<>();

  public Settings(DynamoDbClient dynamo, Platform platform) {
    this.dynamo = dynamo;
    this.table = platform.variable("SETTINGS_TABLE");
    this.clock = platform.clock();
    this.believed = believed(platform);
  }

  /// How long what was read is believed. The `SETTINGS_BELIEVED_SECONDS` variable says another time
  /// where the calls of a function are counted, which must not depend on how quick the machine is.
  public static Duration believed(Platform platform) {
    return Optional.ofNullable(platform.environment().get("SETTINGS_BELIEVED_SECONDS"))
        .map(it -> Duration.ofSeconds(Long.parseLong(it)))
        .orElse(BELIEVED);
  }

  /// The settings of that name, if anything was set.
  public <T> Optional<T> read(String name, Class<T> type) {
    Read known = reads.get(name);
    if (known == null || clock.instant().isAfter(known.at().plus(believed))) {
      known = new Read(clock.instant(), fetch(name));
      reads.put(name, known);
    }
    return known.json().map(it -> Json.read(type, it));
  }

  private Optional<String> fetch(String name) {
    return Optional.ofNullable(
            dynamo
                .getItem(get -> get.tableName(table).key(Tables.key("SETTINGS", name)))
                .item()
                .get("value"))
        .map(AttributeValue::s);
  }

  private record Read(Instant at, Optional<String> json) {}
}
