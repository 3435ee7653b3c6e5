package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.AppointmentId;
import ca.jechemine.identity.domain.Review;
import ca.jechemine.identity.domain.Review.Category;
import ca.jechemine.identity.domain.Review.Rating;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A review: `pk = REVIEW#<appointment>`, `sk = REVIEW`, so that an appointment has one.
///
/// `gsi1pk = REVIEWS#PROFESSIONAL#<id>`, `gsi1sk = <createdAt in milliseconds>#<id>`: those of a
/// professional, newest first. `gsi2pk = REVIEWS#CLIENT#<id>`, `gsi2sk` the same. The comment is
/// sealed.
final class ReviewItem {

  static final String SK = "REVIEW";

  private ReviewItem() {}

  static String pk(AppointmentId appointment) {
    return "REVIEW#" + appointment;
  }

  /// Where those of a client are, in `gsi2`.
  static String ofClient(UserId client) {
    return "REVIEWS#CLIENT#" + client;
  }

  static Map<String, AttributeValue> write(Review review, FieldCipher cipher) {
    String pk = pk(review.appointment());
    String byAge = "%013d#%s".formatted(review.createdAt().toEpochMilli(), review.id());
    Map<String, String> categories = new HashMap<>();
    review
        .categories()
        .forEach((category, it) -> categories.put(category.key(), Integer.toString(it.stars())));
    return new ItemWriter()
        .text("pk", pk)
        .text("sk", SK)
        .text("gsi1pk", "REVIEWS#PROFESSIONAL#" + review.professional())
        .text("gsi1sk", byAge)
        .text("gsi2pk", ofClient(review.client()))
        .text("gsi2sk", byAge)
        .text("id", review.id())
        .text("clientId", review.client().value())
        .text("professionalId", review.professional().value())
        .number("rating", review.rating().stars())
        .text("comment", review.comment().map(it -> cipher.seal(it, pk + "/comment")))
        .map("categories", categories)
        .flag("isAnonymous", review.isAnonymous())
        .instant("createdAt", review.createdAt())
        .toItem();
  }

  static Review read(
      AppointmentId appointment, Map<String, AttributeValue> row, FieldCipher cipher) {
    ItemReader item = new ItemReader(row);
    return new Review(
        item.text("id"),
        appointment,
        new UserId(item.text("clientId")),
        new UserId(item.text("professionalId")),
        new Rating(Math.toIntExact(item.number("rating"))),
        item.optionalText("comment").map(it -> cipher.open(it, pk(appointment) + "/comment")),
        categories(item.map("categories")),
        item.flag("isAnonymous"),
        item.instant("createdAt"));
  }

  private static Map<Category, Rating> categories(Map<String, String> kept) {
    Map<Category, Rating> categories = new EnumMap<>(Category.class);
    for (Category category : Category.values()) {
      String stars = kept.get(category.key());
      if (stars != null) {
        categories.put(category, new Rating(Integer.parseInt(stars)));
      }
    }
    return categories;
  }
}
