package ca.jechemine.library.persistence;

import ca.jechemine.kernel.UserId;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.gift.Gift;
import ca.jechemine.library.domain.gift.GiftId;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A gift, on the shelf row of whoever was given it ([ShelfItem]): it is there as long as `giftId`
/// is, which is the grant at the same time, and its other attributes are set and removed with it.
///
/// | index | pk | sk | what for |
/// |---|---|---|---|
/// | gsi4 | `GIFTED#<resource>` | `<givenAt, milliseconds since 1970, 13 digits>` | to whom a resource is given |
///
/// The note is sealed.
final class GiftItem {

  /// That there is one, and which.
  static final String ID = "giftId";

  static final String NOTE = "giftNote";
  static final String OF_RESOURCE = "gsi4";

  /// All that a gift is.
  static final List<String> ATTRIBUTES =
      List.of(ID, NOTE, "giftedBy", "giftedAt", OF_RESOURCE + "pk", OF_RESOURCE + "sk");

  private final FieldCipher cipher;

  GiftItem(FieldCipher cipher) {
    this.cipher = cipher;
  }

  static String ofResource(ResourceId resource) {
    return "GIFTED#" + resource;
  }

  /// What it sets on the row.
  Map<String, AttributeValue> write(Gift gift) {
    return new ItemWriter()
        .text(ID, gift.id().value())
        .text(NOTE, gift.words().map(it -> cipher.seal(it, context(gift.id()))))
        .text("giftedBy", gift.givenBy().value())
        .instant("giftedAt", gift.givenAt())
        .text(OF_RESOURCE + "pk", ofResource(gift.resource()))
        .text(OF_RESOURCE + "sk", ShelfItem.moment(gift.givenAt()))
        .toItem();
  }

  /// The gift on that shelf row, if there is one.
  Optional<Gift> read(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return item.optionalText(ID)
        .map(GiftId::new)
        .map(id ->
            new Gift(
                id,
                ShelfItem.person(row),
                ShelfItem.resource(row),
                item.optionalText(NOTE).map(it -> cipher.open(it, context(id))).orElse(null),
                new UserId(item.text("giftedBy")),
                item.instant("giftedAt")));
  }

  /// The same wherever the row goes.
  private static String context(GiftId id) {
    return "GIFT#" + id + "#" + NOTE;
  }
}
