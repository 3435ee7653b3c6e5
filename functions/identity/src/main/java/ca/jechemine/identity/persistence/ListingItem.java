package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.ListedProfessional;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A professional whom the public sees: `pk = ACCOUNT#<id>`, `sk = LISTING`, `gsi1pk = LISTING`,
/// `gsi1sk = <createdAt in milliseconds>#<id>`. It is there only while they are to be seen, and
/// holds nothing that they are not.
final class ListingItem {

  static final String SK = "LISTING";

  private ListingItem() {}

  static Map<String, AttributeValue> write(ListedProfessional professional) {
    return new ItemWriter()
        .text("pk", AccountItem.pk(professional.id()))
        .text("sk", SK)
        .text("gsi1pk", SK)
        .text("gsi1sk", byAge(professional.createdAt(), professional.id()))
        .text("firstName", professional.firstName())
        .text("lastName", professional.lastName())
        .text("language", professional.language())
        .text("image", professional.image())
        .text("specialty", professional.specialty())
        .texts("languages", professional.languages())
        .texts("modalities", professional.modalities())
        .instant("createdAt", professional.createdAt())
        .toItem();
  }

  static ListedProfessional read(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return new ListedProfessional(
        AccountItem.id(item),
        item.text("firstName"),
        item.text("lastName"),
        item.text("language"),
        item.optionalText("image").orElse(null),
        item.optionalText("specialty").orElse(null),
        item.texts("languages"),
        item.texts("modalities"),
        item.instant("createdAt"));
  }

  private static String byAge(Instant createdAt, UserId id) {
    return "%013d#%s".formatted(createdAt.toEpochMilli(), id);
  }
}
