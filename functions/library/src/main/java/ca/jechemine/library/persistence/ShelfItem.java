package ca.jechemine.library.persistence;

import ca.jechemine.kernel.UserId;
import ca.jechemine.library.domain.Grant;
import ca.jechemine.library.domain.Progress;
import ca.jechemine.library.domain.Reading;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.Shelf;
import ca.jechemine.library.domain.Shelved;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What a person has of a resource, in one row, of which each attribute is changed by itself.
///
/// | row | pk | sk |
/// |---|---|---|
/// | what they have of a resource | `SHELF#<user>` | `RESOURCE#<resource>` |
/// | … in gsi2, what they downloaded | `DOWNLOADS#<user>` | `<milliseconds, 13 digits>#<resource>` |
///
/// | row | gsi2pk | gsi2sk | gsi3pk | gsi3sk |
/// |---|---|---|---|---|
/// | once it was downloaded | `DOWNLOADS#<user>` | `<downloadedAt>` | | |
/// | once it came to the shelf | | | `SHELF#<user>` | `<opened, else shelved at>` |
///
/// Instants in keys are milliseconds since 1970, 13 digits. `openedAt`, `position`, `completed` and
/// `progressAt` say how far they came, `rating` what they rated it, `downloadedAt` and
/// `downloadCount` that they downloaded it; `progressMoment` is `progressAt` as keys spell it;
/// `favoritedAt` is there while it is marked; `giftId` while that grant is in force ([GiftItem]);
/// `purchaseIds` and `prescriptionIds`, sets, hold the purchases and the prescriptions that are.
final class ShelfItem {

  static final String RESOURCE = "RESOURCE#";

  private static final String PERSON = "SHELF#";

  /// The purchases by which they may open it.
  static final String PURCHASES = "purchaseIds";

  /// The prescriptions by which they may.
  static final String PRESCRIPTIONS = "prescriptionIds";

  static final String DOWNLOADS = "gsi2";
  static final String ALL = "gsi3";

  /// What makes a resource part of the person's library.
  private static final List<String> REASONS =
      List.of("favoritedAt", "openedAt", "downloadedAt", PURCHASES, GiftItem.ID, PRESCRIPTIONS);

  private ShelfItem() {}

  static UserId person(Map<String, AttributeValue> row) {
    return new UserId(new ItemReader(row).text("pk").substring(PERSON.length()));
  }

  static String pk(UserId person) {
    return PERSON + person.value();
  }

  static String downloads(UserId person) {
    return "DOWNLOADS#" + person.value();
  }

  static String sk(ResourceId resource) {
    return RESOURCE + resource.value();
  }

  static Map<String, AttributeValue> key(UserId person, ResourceId resource) {
    return Tables.key(pk(person), sk(resource));
  }

  /// The partition of one of the indexes.
  static String partition(String index, UserId person) {
    return switch (index) {
      case DOWNLOADS -> "DOWNLOADS#" + person.value();
      default -> pk(person);
    };
  }

  /// A moment, as the indexes sort by it.
  static String moment(Instant time) {
    return String.format(Locale.ROOT, "%013d", Math.max(0, time.toEpochMilli()));
  }

  static ResourceId resource(Map<String, AttributeValue> row) {
    return new ResourceId(new ItemReader(row).text("sk").substring(RESOURCE.length()));
  }

  /// Whether the resource is still part of the person's library.
  static boolean isKept(Map<String, AttributeValue> row) {
    return REASONS.stream().anyMatch(row::containsKey);
  }

  static Shelved shelved(Map<String, AttributeValue> row, Resource resource) {
    ItemReader item = new ItemReader(row);
    return new Shelved(
        resource,
        item.optionalInstant("downloadedAt"),
        item.optionalNumber("downloadCount").orElse(0L));
  }

  static Progress progress(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return new Progress(
        item.number("position"), item.flag("completed"), item.instant("progressAt"));
  }

  static Shelf read(Map<String, AttributeValue> row, Resource resource) {
    if (row.isEmpty()) {
      return Shelf.EMPTY;
    }
    ItemReader item = new ItemReader(row);
    List<Grant> grants = new ArrayList<>();
    ids(row, PURCHASES).map(Grant.Purchase::new).forEach(grants::add);
    ids(row, PRESCRIPTIONS).map(Grant.Prescription::new).forEach(grants::add);
    if (!resource.isFree()) {
      item.optionalText(GiftItem.ID).map(Grant.Gift::new).ifPresent(grants::add);
    }
    return new Shelf(
        item.optionalInstant("favoritedAt").isPresent(),
        grants,
        new Reading(
            item.optionalNumber("rating").map(Long::intValue),
            item.optionalInstant("progressAt").map(_ -> progress(row))));
  }

  private static Stream<String> ids(Map<String, AttributeValue> row, String set) {
    return Optional.ofNullable(row.get(set)).stream().flatMap(it -> it.ss().stream()).sorted();
  }
}
