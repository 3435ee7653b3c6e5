package ca.jechemine.library.persistence;

import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.Review;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What somebody says of a resource. Comment and signature are sealed.
///
/// | row | pk | sk | gsi1pk | gsi1sk |
/// |---|---|---|---|---|
/// | a review | `SHELF#<user>` | `REVIEW#<resource>` | `REVIEWS#<resource>` | `<createdAt, 13 digits>` |
final class ReviewItem {

  static final String INDEX = "gsi1";

  static final String PREFIX = "REVIEW#";

  private final FieldCipher cipher;

  ReviewItem(FieldCipher cipher) {
    this.cipher = cipher;
  }

  static Map<String, AttributeValue> key(UserId author, ResourceId resource) {
    return Tables.key(ShelfItem.pk(author), sk(resource));
  }

  static String sk(ResourceId resource) {
    return PREFIX + resource.value();
  }

  static String partition(ResourceId resource) {
    return "REVIEWS#" + resource.value();
  }

  Map<String, AttributeValue> write(Review review, long version) {
    return new ItemWriter()
        .text("pk", ShelfItem.pk(review.author()))
        .text("sk", PREFIX + review.resource().value())
        .text(INDEX + "pk", partition(review.resource()))
        .text(INDEX + "sk", ShelfItem.moment(review.createdAt()))
        .number("version", version)
        .text("id", review.id())
        .text("userId", review.author().value())
        .number("rating", review.rating())
        .text("comment", cipher.seal(review.comment(), place(review.id(), "comment")))
        .text(
            "signature",
            review.signature().map(it -> cipher.seal(it, place(review.id(), "signature"))))
        .instant("createdAt", review.createdAt())
        .instant("updatedAt", review.updatedAt())
        .toItem();
  }

  Versioned<Review> read(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    String id = item.text("id");
    return new Versioned<>(
        new Review(
            id,
            new ResourceId(item.text("sk").substring(PREFIX.length())),
            new UserId(item.text("userId")),
            Math.toIntExact(item.number("rating")),
            cipher.open(item.text("comment"), place(id, "comment")),
            item.optionalText("signature").map(it -> cipher.open(it, place(id, "signature"))),
            item.instant("createdAt"),
            item.instant("updatedAt")),
        item.number("version"));
  }

  private static String place(String id, String attribute) {
    return PREFIX + id + " " + attribute;
  }
}
