package ca.jechemine.content.persistence;

import ca.jechemine.content.domain.Labels;
import ca.jechemine.content.domain.ProCatalogItem;
import ca.jechemine.content.domain.ProCatalogItemId;
import ca.jechemine.content.domain.ProCategory;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The rows of an item of the professional catalogue.
///
/// | row | pk | sk |
/// |---|---|---|
/// | the item; the catalogue is one partition | `PRO_CATALOG` | `<id>` |
/// | whose a French label is (`itemId`) | `PRO_LABEL#<category>#<label as it is compared>` | `PRO_LABEL` |
final class ProCatalogItems {

  static final String PK = "PRO_CATALOG";
  static final String LABEL = "PRO_LABEL";
  static final String OWNER = "itemId";

  private ProCatalogItems() {}

  static LabelledRows.Row write(ProCatalogItem item, long version) {
    Labels labels = item.labels();
    ItemWriter row =
        new ItemWriter()
            .text("pk", PK)
            .text("sk", item.id().value())
            .number("version", version)
            .text("category", item.category().code())
            .text("labelFr", labels.label().fr())
            .text("labelEn", labels.label().en())
            .texts("aliases", labels.aliases())
            .flag("active", labels.active());
    return new LabelledRows.Row(
        TrailAttributes.write(row, item.trail()).toItem(),
        LABEL + "#" + item.category().code() + "#" + item.key());
  }

  static Versioned<ProCatalogItem> read(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return new Versioned<>(
        new ProCatalogItem(
            new ProCatalogItemId(item.text("sk")),
            ProCategory.of(item.text("category")).orElseThrow(),
            new Labels(
                new Text(item.text("labelFr"), item.text("labelEn")),
                item.texts("aliases"),
                item.flag("active")),
            TrailAttributes.read(item)),
        item.number("version"));
  }
}
