package ca.jechemine.content.persistence;

import ca.jechemine.content.domain.Motif;
import ca.jechemine.content.domain.MotifId;
import ca.jechemine.content.domain.Trail;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
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
/// | whose a French label is | `MOTIF_LABEL#<label as it is compared>` | `MOTIF_LABEL` |
final class MotifItem {

  static final String PK = "MOTIF";
  static final String LABEL = "MOTIF_LABEL";

  private MotifItem() {}

  static Map<String, AttributeValue> write(Motif motif, long version) {
    Trail trail = motif.trail();
    return new ItemWriter()
        .text("pk", PK)
        .text("sk", motif.id().value())
        .number("version", version)
        .text("labelFr", motif.label().fr())
        .text("labelEn", motif.label().en())
        .texts("aliases", motif.aliases())
        .flag("active", motif.active())
        .instant("createdAt", trail.createdAt())
        .text("createdBy", id(trail.createdBy()))
        .instant("updatedAt", trail.updatedAt())
        .text("updatedBy", id(trail.updatedBy()))
        .toItem();
  }

  static Versioned<Motif> read(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return new Versioned<>(
        new Motif(
            new MotifId(item.text("sk")),
            new Text(item.text("labelFr"), item.text("labelEn")),
            item.texts("aliases"),
            item.flag("active"),
            new Trail(
                item.instant("createdAt"),
                item.optionalText("createdBy").map(UserId::new).orElse(null),
                item.instant("updatedAt"),
                item.optionalText("updatedBy").map(UserId::new).orElse(null))),
        item.number("version"));
  }

  static Map<String, AttributeValue> label(Motif motif) {
    return new ItemWriter()
        .text("pk", labelPk(motif))
        .text("sk", LABEL)
        .text("motifId", motif.id().value())
        .toItem();
  }

  static String labelPk(Motif motif) {
    return LABEL + "#" + motif.key();
  }

  private static @org.jspecify.annotations.Nullable String id(
      @org.jspecify.annotations.Nullable UserId user) {
    return user == null ? null : user.value();
  }
}
