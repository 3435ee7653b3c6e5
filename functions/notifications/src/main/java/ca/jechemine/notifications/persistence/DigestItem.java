package ca.jechemine.notifications.persistence;

import ca.jechemine.contracts.DeliveryEvent.HeldOffer;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.digest.Hour;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A professional's hour, `pk = DIGEST#<userId>`, `sk = HOUR`, and the offers that wait for its
/// end, `sk = HELD#<deliveryId>`; these are found when they are due in `gsi1`, `gsi1pk = HELD`,
/// `gsi1sk = <ms>#<deliveryId>`. What is offered is sealed: initials and a motif are enough to know
/// somebody by.
final class DigestItem {

  static final String HOUR = "HOUR";
  static final String HELD = "HELD";
  static final String DUE = "gsi1";

  private static final String DIGEST = "DIGEST#";
  private static final Duration KEPT = Duration.ofDays(1);

  private final FieldCipher cipher;

  DigestItem(FieldCipher cipher) {
    this.cipher = cipher;
  }

  static String pk(UserId professional) {
    return DIGEST + professional.value();
  }

  static Map<String, AttributeValue> key(UserId professional, String deliveryId) {
    return Tables.key(pk(professional), sk(deliveryId));
  }

  private static String sk(String deliveryId) {
    return HELD + "#" + deliveryId;
  }

  static Map<String, AttributeValue> hour(UserId professional, Hour hour, long version) {
    return new ItemWriter()
        .text("pk", pk(professional))
        .text("sk", HOUR)
        .instant("end", hour.end())
        .texts("letThrough", hour.letThrough())
        .number("version", version)
        .expiresAt(hour.end().plus(KEPT))
        .toItem();
  }

  static Hour hour(Map<String, AttributeValue> item) {
    ItemReader row = new ItemReader(item);
    return new Hour(row.instant("end"), Set.copyOf(row.texts("letThrough")));
  }

  Map<String, AttributeValue> held(UserId professional, HeldOffer offer, Instant until) {
    String pk = pk(professional);
    String sk = sk(offer.deliveryId());
    return new ItemWriter()
        .text("pk", pk)
        .text("sk", sk)
        .number("heldUntil", until.toEpochMilli())
        .text("offer", cipher.seal(Json.write(offer), sealedFor(pk, sk)))
        .text("gsi1pk", HELD)
        .text("gsi1sk", millis(until) + "#" + offer.deliveryId())
        .toItem();
  }

  HeldOffer offer(Map<String, AttributeValue> item) {
    ItemReader row = new ItemReader(item);
    String context = sealedFor(row.text("pk"), row.text("sk"));
    return Json.read(HeldOffer.class, cipher.open(row.text("offer"), context));
  }

  static boolean isDue(Map<String, AttributeValue> item, Instant now) {
    return new ItemReader(item).number("heldUntil") <= now.toEpochMilli();
  }

  /// What every row that is due by then sorts before.
  static String dueAfter(Instant now) {
    return millis(now.plusMillis(1));
  }

  static UserId professional(Map<String, AttributeValue> item) {
    return new UserId(new ItemReader(item).text("pk").substring(DIGEST.length()));
  }

  private static String sealedFor(String pk, String sk) {
    return pk + "#" + sk + "#offer";
  }

  private static String millis(Instant moment) {
    return "%013d".formatted(moment.toEpochMilli());
  }
}
