package ca.jechemine.content.persistence;

import ca.jechemine.content.domain.Motif;
import ca.jechemine.content.domain.MotifId;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The rows of a motif.
///
/// | row | pk | sk |
/// |---|---|---|
/// | the motif; the catalogue is one partition | `MOTIF` | `<id>` |
/// | whose a French label is (`motifId`) | `MOTIF_LABEL#<label as it is compared>` | `MOTIF_LABEL` |
final class MotifItem {

  static final String PK = "MOTIF";
  static final String LABEL = "MOTIF_LABEL";
  static final String OWNER = "motifId";

  private MotifItem() {}

  static LabelledRows.Row write(Motif motif, long version) {
    ItemWriter item =
        new ItemWriter()
            .text("pk", PK)
            .text("sk", motif.id().value())
            .number("version", version)
            .text("labelFr", motif.label().fr())
            .text("labelEn", motif.label().en())
            .texts("aliases", motif.aliases())
            .flag("active", motif.active());
    return new LabelledRows.Row(
        TrailAttributes.write(item, motif.trail()).toItem(), LABEL + "#" + motif.key());
  }

  static Versioned<Motif> read(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return new Versioned<>(
        new Motif(
            new MotifId(item.text("sk")),
            new Text(item.text("labelFr"), item.text("labelEn")),
            item.texts("aliases"),
            item.flag("active"),
            TrailAttributes.read(item)),
        item.number("version"));
  }
}
