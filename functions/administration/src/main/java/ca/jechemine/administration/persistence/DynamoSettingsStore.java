package ca.jechemine.administration.persistence;

import ca.jechemine.administration.domain.settings.PlatformSettings;
import ca.jechemine.administration.domain.settings.SettingsStore;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.PagedQuery;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.json.Json;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;

/// The settings table as it is written: what [DynamoCurrentSettings] reads, and what was changed
/// when ([SettingsNoteItem]).
public final class DynamoSettingsStore implements SettingsStore {

  private final Tables tables;
  private final DynamoCurrentSettings current;
  private final SettingsNoteItem notes;

  /// @param tables of the settings table
  public DynamoSettingsStore(Tables tables, InstantSource clock, FieldCipher cipher) {
    this.tables = tables;
    this.current = new DynamoCurrentSettings(tables, clock);
    this.notes = new SettingsNoteItem(cipher);
  }

  @Override
  public Sight sight(UserId reader) {
    return current.sight(reader);
  }

  @Override
  public void shown(UserId reader, long version) {
    current.shown(reader, version);
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
                        .text("pk", DynamoCurrentSettings.PK)
                        .text("sk", name)
                        .text("value", Json.write(at(settings.version(), document)))
                        .toItem()));
          }
        });
    writes.add(
        Write.put(tables.table(), DynamoCurrentSettings.seen(note.by(), settings.version())));
    writes.add(Write.put(tables.table(), notes.write(note)));
    tables.transactions().commit(writes);
  }

  @Override
  public Page<Note> history(PageRequest page) {
    return PagedQuery.ofTable(tables, SettingsNoteItem.PK).page(page).map(notes::read);
  }

  private static Map<String, Object> at(long version, Map<String, Object> document) {
    Map<String, Object> versioned = new LinkedHashMap<>(document);
    versioned.put(DynamoCurrentSettings.VERSION_FIELD, version);
    return versioned;
  }

  private Write version(PlatformSettings settings) {
    Put.Builder put =
        Put.builder()
            .tableName(tables.table())
            .item(
                DynamoCurrentSettings.version(
                    settings.version(), settings.createdAt(), settings.updatedAt()))
            .conditionExpression("version = :read")
            .expressionAttributeValues(
                Map.of(":read", AttributeValue.fromN(Long.toString(settings.version() - 1))));
    return Write.put(put, _ -> new StaleVersion("the settings"));
  }
}
