package ca.jechemine.administration.persistence;

import static software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure.ALL_OLD;

import ca.jechemine.administration.domain.settings.CurrentSettings;
import ca.jechemine.administration.domain.settings.PlatformSettings;
import ca.jechemine.administration.domain.settings.SettingsForm;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.json.Json;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// The settings table: a document a name (`pk = SETTINGS`), in each the version of the settings at
/// which it last changed; the version of them all (`sk = VERSION`); and the version that somebody
/// was shown last (`pk = SETTINGS_SEEN`, `sk` their id).
public final class DynamoCurrentSettings implements CurrentSettings {

  static final String PK = "SETTINGS";
  static final String VERSION_FIELD = "version";

  private static final String VERSION = "VERSION";
  private static final String SEEN = "SETTINGS_SEEN";

  private final Tables tables;
  private final InstantSource clock;

  /// @param tables of the settings table
  public DynamoCurrentSettings(Tables tables, InstantSource clock) {
    this.tables = tables;
    this.clock = clock;
  }

  @Override
  public Sight sight(UserId reader) {
    List<Map<String, AttributeValue>> rows =
        tables.findAll(
            Stream.concat(
                    Stream.of(Tables.key(PK, VERSION), Tables.key(SEEN, reader.value())),
                    SettingsForm.DOCUMENTS.stream().map(it -> Tables.key(PK, it)))
                .toList());
    Map<String, Map<String, Object>> documents = new HashMap<>();
    for (int i = 0; i < SettingsForm.DOCUMENTS.size(); i++) {
      Map<String, AttributeValue> row = rows.get(i + 2);
      if (!row.isEmpty()) {
        documents.put(SettingsForm.DOCUMENTS.get(i), document(new ItemReader(row).text("value")));
      }
    }
    ItemReader version = new ItemReader(rows.get(0).isEmpty() ? begun() : rows.get(0));
    return new Sight(
        new PlatformSettings(
            version.number(VERSION_FIELD),
            version.instant("createdAt"),
            version.instant("updatedAt"),
            documents),
        Optional.of(rows.get(1))
            .filter(it -> !it.isEmpty())
            .map(it -> new ItemReader(it).number(VERSION_FIELD)));
  }

  @Override
  public void shown(UserId reader, long version) {
    tables.client().putItem(put -> put.tableName(tables.table()).item(seen(reader, version)));
  }

  static Map<String, AttributeValue> seen(UserId reader, long version) {
    return new ItemWriter()
        .text("pk", SEEN)
        .text("sk", reader.value())
        .number(VERSION_FIELD, version)
        .toItem();
  }

  static Map<String, AttributeValue> version(long version, Instant created, Instant updated) {
    return new ItemWriter()
        .text("pk", PK)
        .text("sk", VERSION)
        .number(VERSION_FIELD, version)
        .instant("createdAt", created)
        .instant("updatedAt", updated)
        .toItem();
  }

  /// The version of settings that nobody has read yet. Of several who read them at once one makes
  /// it, and the others have theirs.
  private Map<String, AttributeValue> begun() {
    Instant now = clock.instant();
    Map<String, AttributeValue> version = version(0, now, now);
    try {
      tables
          .client()
          .putItem(put ->
              put.tableName(tables.table())
                  .item(version)
                  .conditionExpression("attribute_not_exists(pk)")
                  .returnValuesOnConditionCheckFailure(ALL_OLD));
      return version;
    } catch (ConditionalCheckFailedException others) {
      return others.item();
    }
  }

  private static Map<String, Object> document(String json) {
    Map<String, Object> document = new LinkedHashMap<>();
    Json.readObject(json).forEach((name, value) -> put(document, name, value));
    return document;
  }

  private static void put(Map<String, Object> document, String name, @Nullable Object value) {
    if (value != null && !name.equals(VERSION_FIELD)) {
      document.put(name, value);
    }
  }
}
