package ca.jechemine.administration.persistence;

import ca.jechemine.administration.domain.settings.PlatformSettings;
import ca.jechemine.administration.domain.settings.PlatformSettings.Change;
import ca.jechemine.administration.domain.settings.SettingsForm;
import ca.jechemine.administration.domain.settings.SettingsStore;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.PagedQuery;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.json.Json;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;

/// The settings table: a document a name (`pk = SETTINGS`), in each the version of the settings at
/// which it last changed; the version of them all (`sk = VERSION`), and what was changed when (`pk
/// = SETTINGS_HISTORY`, `sk` the version).
public final class DynamoSettingsStore implements SettingsStore {

  private static final String PK = "SETTINGS";
  private static final String VERSION = "VERSION";
  private static final String VERSION_FIELD = "version";
  private static final String HISTORY = "SETTINGS_HISTORY";

  private final Tables tables;
  private final InstantSource clock;

  /// @param tables of the settings table
  public DynamoSettingsStore(Tables tables, InstantSource clock) {
    this.tables = tables;
    this.clock = clock;
  }

  @Override
  public PlatformSettings read() {
    List<Map<String, AttributeValue>> rows =
        tables.findAll(
            Stream.concat(Stream.of(VERSION), SettingsForm.DOCUMENTS.stream())
                .map(it -> Tables.key(PK, it))
                .toList());
    Map<String, Map<String, Object>> documents = new HashMap<>();
    for (int i = 0; i < SettingsForm.DOCUMENTS.size(); i++) {
      Map<String, AttributeValue> row = rows.get(i + 1);
      if (!row.isEmpty()) {
        documents.put(SettingsForm.DOCUMENTS.get(i), document(new ItemReader(row).text("value")));
      }
    }
    Map<String, AttributeValue> version = rows.getFirst();
    if (version.isEmpty()) {
      return new PlatformSettings(0, clock.instant(), clock.instant(), documents);
    }
    ItemReader item = new ItemReader(version);
    return new PlatformSettings(
        item.number("version"), item.instant("createdAt"), item.instant("updatedAt"), documents);
  }

  /// One transaction, on condition of the version that was read. Documents of which nothing was
  /// changed are not written.
  @Override
  public void save(PlatformSettings settings, Note note) {
    List<Write> writes = new ArrayList<>();
    writes.add(version(settings));
    settings
        .documents()
        .forEach((name, document) -> {
          if (note.changes().stream().anyMatch(it -> it.document().equals(name))) {
            writes.add(
                Write.put(
                    tables.table(),
                    new ItemWriter()
                        .text("pk", PK)
                        .text("sk", name)
                        .text("value", Json.write(at(settings.version(), document)))
                        .toItem()));
          }
        });
    writes.add(Write.put(tables.table(), write(note)));
    tables.transactions().commit(writes);
  }

  @Override
  public Page<Note> history(PageRequest page) {
    return PagedQuery.ofTable(tables, HISTORY).page(page).map(DynamoSettingsStore::note);
  }

  private static Map<String, Object> at(long version, Map<String, Object> document) {
    Map<String, Object> versioned = new LinkedHashMap<>(document);
    versioned.put(VERSION_FIELD, version);
    return versioned;
  }

  private Write version(PlatformSettings settings) {
    Put.Builder put =
        Put.builder()
            .tableName(tables.table())
            .item(
                new ItemWriter()
                    .text("pk", PK)
                    .text("sk", VERSION)
                    .number("version", settings.version())
                    .instant("createdAt", settings.createdAt())
                    .instant("updatedAt", settings.updatedAt())
                    .toItem());
    if (settings.version() == 1) {
      put.conditionExpression("attribute_not_exists(pk)");
    } else {
      put.conditionExpression("version = :read")
          .expressionAttributeValues(
              Map.of(":read", AttributeValue.fromN(Long.toString(settings.version() - 1))));
    }
    return Write.put(put, _ -> new StaleVersion("the settings"));
  }

  private static Map<String, AttributeValue> write(Note note) {
    return new ItemWriter()
        .text("pk", HISTORY)
        .text("sk", "%010d".formatted(note.version()))
        .number("version", note.version())
        .text("by", note.by().value())
        .text("byName", note.byName())
        .instant("at", note.at())
        .text(
            "changes",
            Json.write(
                Map.of(
                    "changes", note.changes().stream().map(DynamoSettingsStore::fields).toList())))
        .toItem();
  }

  private static Map<String, Object> fields(Change change) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("field", change.field());
    if (change.before() != null) {
      fields.put("before", change.before());
    }
    if (change.after() != null) {
      fields.put("after", change.after());
    }
    return fields;
  }

  private static Note note(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    List<Change> changes = new ArrayList<>();
    if (Json.readObject(item.text("changes")).get("changes") instanceof List<?> list) {
      list.forEach(it -> {
        if (it instanceof Map<?, ?> change) {
          changes.add(
              new Change(
                  String.valueOf(change.get("field")), change.get("before"), change.get("after")));
        }
      });
    }
    return new Note(
        item.number("version"),
        new UserId(item.text("by")),
        item.text("byName"),
        item.instant("at"),
        changes);
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
