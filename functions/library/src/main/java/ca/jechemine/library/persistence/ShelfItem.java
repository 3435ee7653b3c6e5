package ca.jechemine.library.persistence;

import ca.jechemine.kernel.UserId;
import ca.jechemine.library.domain.Grant;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.Shelf;
import ca.jechemine.runtime.dynamo.ItemReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What a person has of a resource, in one row, of which each attribute is changed by itself.
///
/// | row | pk | sk |
/// |---|---|---|
/// | what they have of a resource | `SHELF#<user>` | `RESOURCE#<resource>` |
/// | … in gsi2, what they downloaded | `DOWNLOADS#<user>` | `<milliseconds, 13 digits>#<resource>` |
///
/// `downloadedAt` and `downloadCount` are there once it was downloaded; `gsi2` is for a list of
/// them. `favoritedAt` is there while it is marked; `giftId`, `prescriptionId` while that grant is
/// in force; `purchaseIds`, a set, holds the purchases that are.
final class ShelfItem {

  static final String RESOURCE = "RESOURCE#";

  /// The purchases by which they may open it.
  static final String PURCHASES = "purchaseIds";

  private ShelfItem() {}

  static String pk(UserId person) {
    return "SHELF#" + person.value();
  }

  static String downloads(UserId person) {
    return "DOWNLOADS#" + person.value();
  }

  static String sk(ResourceId resource) {
    return RESOURCE + resource.value();
  }

  static Shelf read(Map<String, AttributeValue> row, Resource resource) {
    if (row.isEmpty()) {
      return Shelf.EMPTY;
    }
    ItemReader item = new ItemReader(row);
    List<Grant> grants = new ArrayList<>();
    Optional.ofNullable(row.get(PURCHASES)).stream()
        .flatMap(it -> it.ss().stream())
        .sorted()
        .map(Grant.Purchase::new)
        .forEach(grants::add);
    if (!resource.isFree()) {
      item.optionalText("giftId").map(Grant.Gift::new).ifPresent(grants::add);
      item.optionalText("prescriptionId").map(Grant.Prescription::new).ifPresent(grants::add);
    }
    return new Shelf(item.optionalInstant("favoritedAt").isPresent(), grants);
  }
}
