package ca.jechemine.appointments.persistence;

import ca.jechemine.appointments.domain.matching.Wishes;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.json.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What a client wishes: `pk = PERSON#<userId>`, `sk = WISHES`, with `version`. All that it says is
/// health data, sealed in `wishes`.
final class WishesItem {

  static final String SK = "WISHES";

  private final FieldCipher cipher;

  WishesItem(FieldCipher cipher) {
    this.cipher = cipher;
  }

  static Map<String, AttributeValue> key(UserId client) {
    return Tables.key(PersonItem.pk(client), SK);
  }

  Map<String, AttributeValue> write(UserId client, long version, Wishes wishes) {
    return new ItemWriter()
        .text("pk", PersonItem.pk(client))
        .text("sk", SK)
        .number("version", version)
        .text("wishes", cipher.seal(Json.write(Wished.of(wishes)), context(client)))
        .toItem();
  }

  Wishes read(UserId client, Map<String, AttributeValue> row) {
    String opened = cipher.open(new ItemReader(row).text("wishes"), context(client));
    return Json.read(Wished.class, opened).wishes();
  }

  private static String context(UserId client) {
    return PersonItem.pk(client) + "#wishes";
  }

  /// As it is kept.
  @io.avaje.jsonb.Json
  record Wished(
      List<String> consultationMotifs,
      @Nullable String primaryIssue,
      List<String> secondaryIssues,
      List<String> approaches,
      @Nullable String language,
      @Nullable String gender) {

    static Wished of(Wishes wishes) {
      return new Wished(
          wishes.consultationMotifs(),
          wishes.primaryIssue(),
          wishes.secondaryIssues(),
          wishes.approaches(),
          wishes.language(),
          wishes.gender());
    }

    Wishes wishes() {
      return new Wishes(
          consultationMotifs, primaryIssue, secondaryIssues, approaches, language, gender);
    }
  }
}
