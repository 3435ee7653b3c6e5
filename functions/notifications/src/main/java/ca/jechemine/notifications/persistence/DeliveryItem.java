package ca.jechemine.notifications.persistence;

import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.Concerned;
import ca.jechemine.notifications.domain.Delivery;
import ca.jechemine.notifications.domain.DeliveryState;
import ca.jechemine.notifications.domain.LedgerEntry;
import ca.jechemine.notifications.domain.LedgerEntry.Holding;
import ca.jechemine.notifications.domain.LedgerEntry.Repetition;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// A row of the ledger: `pk = DELIVERY#<id>`, `sk = DELIVERY`. Found by its appointment in `gsi1`
/// (`APPOINTMENT#<id>`) and by its account in `gsi2` (`USER#<id>`), sorted by its id, which begins
/// with the time of its cause.
///
/// The recipient is sealed. With an account it goes when the account is forgotten, and the row
/// stays for ever; a row of somebody without an account goes after seven years, because nothing
/// else would take its recipient out.
final class DeliveryItem {

  static final String SK = "DELIVERY";
  static final String BY_APPOINTMENT = "gsi1";
  static final String BY_USER = "gsi2";

  private static final Period KEPT_WITHOUT_ACCOUNT = Period.ofYears(7);

  private final FieldCipher cipher;

  DeliveryItem(FieldCipher cipher) {
    this.cipher = cipher;
  }

  static String pk(String id) {
    return "DELIVERY#" + id;
  }

  static Map<String, AttributeValue> key(String id) {
    return Tables.key(pk(id), SK);
  }

  static String appointment(String appointmentId) {
    return "APPOINTMENT#" + appointmentId;
  }

  static String user(UserId user) {
    return "USER#" + user.value();
  }

  static QueryRequest.Builder query(Tables tables, String index, String partition) {
    return QueryRequest.builder()
        .tableName(tables.table())
        .indexName(index)
        .keyConditionExpression(index + "pk = :pk")
        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition)));
  }

  String sealed(String recipient, String id) {
    return cipher.seal(recipient, pk(id) + "#recipient");
  }

  /// The part of an update expression that has a delivery found again.
  String indexed(Concerned concerned) {
    return (concerned.appointmentId() == null
            ? ""
            : " appointmentId = :appointmentId, gsi1pk = :byAppointment, gsi1sk = :id,")
        + (concerned.user() == null
            ? " expiresAt = if_not_exists(expiresAt, :expiresAt),"
            : " userId = :userId, gsi2pk = :byUser, gsi2sk = :id,");
  }

  /// The values that go with it.
  void index(Delivery delivery, Instant now, Map<String, AttributeValue> values) {
    Concerned concerned = delivery.concerned();
    if (concerned.appointmentId() != null) {
      values.put(":appointmentId", AttributeValue.fromS(concerned.appointmentId()));
      values.put(":byAppointment", AttributeValue.fromS(appointment(concerned.appointmentId())));
      values.put(":id", AttributeValue.fromS(delivery.id()));
    }
    if (concerned.user() == null) {
      values.put(":expiresAt", AttributeValue.fromN(Long.toString(expiry(now).getEpochSecond())));
    } else {
      values.put(":userId", AttributeValue.fromS(concerned.user().value()));
      values.put(":byUser", AttributeValue.fromS(user(concerned.user())));
      values.put(":id", AttributeValue.fromS(delivery.id()));
    }
  }

  /// A delivery that is planned, free to be claimed at once.
  Map<String, AttributeValue> planned(LedgerEntry entry) {
    Concerned concerned = entry.concerned();
    ItemWriter row =
        new ItemWriter()
            .text("pk", pk(entry.id()))
            .text("sk", SK)
            .text("state", entry.state().name())
            .text("eventId", entry.eventId())
            .text("event", entry.event())
            .text("channel", entry.channel())
            .number("attempts", 0)
            .number("released", 0)
            .number("claimedUntil", entry.createdAt().toEpochMilli())
            .instant("createdAt", entry.createdAt());
    if (concerned.appointmentId() != null) {
      row.text("appointmentId", concerned.appointmentId())
          .text("gsi1pk", appointment(concerned.appointmentId()))
          .text("gsi1sk", entry.id());
    }
    if (concerned.user() == null) {
      row.expiresAt(expiry(entry.createdAt()));
    } else {
      row.text("userId", concerned.user().value())
          .text("gsi2pk", user(concerned.user()))
          .text("gsi2sk", entry.id());
    }
    if (entry.repetition() != null) {
      row.text("resentFrom", entry.repetition().of())
          .text("originalId", entry.repetition().original())
          .text("resentBy", entry.repetition().by().value());
    }
    return row.toItem();
  }

  LedgerEntry read(Map<String, AttributeValue> item) {
    ItemReader row = new ItemReader(item);
    String id = row.text("pk").substring(pk("").length());
    return new LedgerEntry(
        id,
        row.text("eventId"),
        row.text("event"),
        row.text("channel"),
        DeliveryState.valueOf(row.text("state")),
        row.optionalText("reason").orElse(null),
        row.optionalText("recipient")
            .map(it -> cipher.open(it, pk(id) + "#recipient"))
            .orElse(null),
        row.instant("createdAt"),
        row.optionalInstant("settledAt").orElse(null),
        Math.toIntExact(row.number("attempts")),
        row.optionalText("providerId").orElse(null),
        new Concerned(
            row.optionalText("appointmentId").orElse(null),
            row.optionalText("userId").map(UserId::new).orElse(null)),
        row.optionalText("resentFrom")
            .map(it -> new Repetition(it, row.text("originalId"), new UserId(row.text("resentBy"))))
            .orElse(null),
        row.optionalInstant("heldUntil")
            .map(it -> new Holding(it, row.optionalText("sentWith").orElse(null)))
            .orElse(null));
  }

  private static Instant expiry(Instant now) {
    return now.atOffset(ZoneOffset.UTC).plus(KEPT_WITHOUT_ACCOUNT).toInstant();
  }
}
