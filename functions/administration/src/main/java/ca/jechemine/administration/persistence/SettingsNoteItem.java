package ca.jechemine.administration.persistence;

import ca.jechemine.administration.domain.settings.PlatformSettings.Change;
import ca.jechemine.administration.domain.settings.SettingsStore.Note;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What was changed in the settings, once: `pk = SETTINGS_HISTORY`, `sk` the version. Who did it
/// and what it was are sealed: there are addresses of people among the settings.
final class SettingsNoteItem {

  static final String PK = "SETTINGS_HISTORY";

  private final FieldCipher cipher;

  SettingsNoteItem(FieldCipher cipher) {
    this.cipher = cipher;
  }

  Map<String, AttributeValue> write(Note note) {
    return new ItemWriter()
        .text("pk", PK)
        .text("sk", "%010d".formatted(note.version()))
        .number("version", note.version())
        .text("by", note.by().value())
        .text("byName", cipher.seal(note.byName(), context(note.version(), "byName")))
        .instant("at", note.at())
        .text(
            "changes",
            cipher.seal(
                Json.write(
                    Map.of(
                        "changes", note.changes().stream().map(SettingsNoteItem::fields).toList())),
                context(note.version(), "changes")))
        .toItem();
  }

  Note read(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    long version = item.number("version");
    List<Change> changes = new ArrayList<>();
    String opened = cipher.open(item.text("changes"), context(version, "changes"));
    if (Json.readObject(opened).get("changes") instanceof List<?> list) {
      list.forEach(it -> {
        if (it instanceof Map<?, ?> change) {
          changes.add(
              new Change(
                  String.valueOf(change.get("field")), change.get("before"), change.get("after")));
        }
      });
    }
    return new Note(
        version,
        new UserId(item.text("by")),
        cipher.open(item.text("byName"), context(version, "byName")),
        item.instant("at"),
        changes);
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

  private static String context(long version, String attribute) {
    return PK + "#" + version + "#" + attribute;
  }
}
