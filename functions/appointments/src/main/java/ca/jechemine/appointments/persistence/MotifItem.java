package ca.jechemine.appointments.persistence;

import ca.jechemine.appointments.domain.Motif;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A motif: `pk = MOTIFS`, `sk = <id>`, so that one query reads the catalogue. `labels` are those
/// by which it may be chosen, as they are compared: none when it is put aside or deleted.
final class MotifItem {

  static final String PK = "MOTIFS";

  private static final String LABELS = "labels";

  private MotifItem() {}

  static Map<String, AttributeValue> key(String id) {
    return Tables.key(PK, id);
  }

  static Map<String, AttributeValue> write(Motif motif) {
    return new ItemWriter()
        .text("pk", PK)
        .text("sk", motif.id())
        .number("version", motif.version())
        .texts(LABELS, motif.keys())
        .text("labelFr", motif.labelFr())
        .text("labelEn", Optional.of(motif.labelEn()).filter(it -> !it.isEmpty()))
        .texts("aliases", motif.aliases())
        .toItem();
  }

  static Motif read(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return new Motif(
        item.text("sk"),
        item.number("version"),
        item.text("labelFr"),
        item.optionalText("labelEn").orElse(""),
        item.texts("aliases"),
        !item.texts(LABELS).isEmpty());
  }
}
