package ca.jechemine.notifications.persistence;

import ca.jechemine.contracts.MailEvent;
import ca.jechemine.kernel.Ids;
import ca.jechemine.notifications.domain.Claim;
import ca.jechemine.notifications.domain.Deliveries;
import ca.jechemine.notifications.domain.Delivery;
import ca.jechemine.notifications.domain.DeliveryState;
import ca.jechemine.notifications.domain.Outcome;
import ca.jechemine.notifications.domain.Report;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.outbox.Outbox;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// The ledger as whoever sends uses it; see `DeliveryItem` for the rows. A claim is one conditional
/// write, a settlement another one.
///
/// Each claim has an id, so that who asks again, because the answer to the claim was lost, finds
/// that it was granted and not that somebody else is at it.
public final class DynamoDeliveries implements Deliveries {

  private static final String RESERVED = DeliveryState.RESERVED.name();

  private final Tables tables;
  private final DeliveryItem items;
  private final Outbox outbox;
  private final Ids ids;

  public DynamoDeliveries(Tables tables, FieldCipher cipher, Outbox outbox, Ids ids) {
    this.tables = tables;
    this.items = new DeliveryItem(cipher);
    this.outbox = outbox;
    this.ids = ids;
  }

  @Override
  public Claim claim(Delivery delivery, Instant now, Instant leaseEnd) {
    String claim = ids.next();
    try {
      Map<String, AttributeValue> row =
          tables
              .client()
              .updateItem(update ->
                  update
                      .tableName(tables.table())
                      .key(DeliveryItem.key(delivery.id()))
                      .updateExpression(
                          "SET #state = :reserved, claim = :claim, claimedUntil = :leaseEnd,"
                              + about(delivery.report())
                              + items.indexed(delivery.concerned())
                              + " attempts = if_not_exists(attempts, :zero) + :one,"
                              + " released = if_not_exists(released, :zero),"
                              + " eventId = :eventId, event = :event, channel = :channel,"
                              + " recipient = if_not_exists(recipient, :recipient),"
                              + " createdAt = if_not_exists(createdAt, :at)")
                      .conditionExpression(
                          "attribute_not_exists(pk)"
                              + " OR (#state = :reserved AND claimedUntil <= :now)")
                      .expressionAttributeNames(Map.of("#state", "state"))
                      .expressionAttributeValues(claimed(delivery, claim, now, leaseEnd))
                      .returnValues(ReturnValue.ALL_NEW)
                      .returnValuesOnConditionCheckFailure(
                          ReturnValuesOnConditionCheckFailure.ALL_OLD))
              .attributes();
      return granted(new ItemReader(row));
    } catch (ConditionalCheckFailedException taken) {
      return refused(new ItemReader(taken.item()), claim);
    }
  }

  private static Claim refused(ItemReader row, String claim) {
    if (!row.text("state").equals(RESERVED)) {
      return new Claim.Settled();
    }
    return row.optionalText("claim").filter(claim::equals).isPresent()
        ? granted(row)
        : new Claim.Busy(Instant.ofEpochMilli(row.number("claimedUntil")));
  }

  /// An attempt that released its claim certainly sent nothing; any other may have.
  private static Claim granted(ItemReader row) {
    int attempt = Math.toIntExact(row.number("attempts"));
    return new Claim.Granted(attempt, row.number("released") != attempt - 1);
  }

  /// Of the thing that the mail is about, what `MailSent` says of it: no more.
  private static String about(Report report) {
    return switch (report) {
      case Report.None _ -> "";
      case Report.About _ -> " subjectAggregate = :subjectAggregate, subjectId = :subjectId,";
    };
  }

  private Map<String, AttributeValue> claimed(
      Delivery delivery, String claim, Instant now, Instant leaseEnd) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":reserved", AttributeValue.fromS(RESERVED));
    values.put(":claim", AttributeValue.fromS(claim));
    values.put(":leaseEnd", number(leaseEnd.toEpochMilli()));
    values.put(":now", number(now.toEpochMilli()));
    values.put(":zero", number(0));
    values.put(":one", number(1));
    values.put(":eventId", AttributeValue.fromS(delivery.eventId()));
    values.put(":event", AttributeValue.fromS(delivery.event().code()));
    values.put(":channel", AttributeValue.fromS(delivery.channel().code()));
    values.put(":recipient", AttributeValue.fromS(items.sealed(delivery.to(), delivery.id())));
    items.index(delivery, now, values);
    if (delivery.report() instanceof Report.About(String aggregate, String id)) {
      values.put(":subjectAggregate", AttributeValue.fromS(aggregate));
      values.put(":subjectId", AttributeValue.fromS(id));
    }
    values.put(":at", AttributeValue.fromS(now.toString()));
    return values;
  }

  @Override
  public void release(Delivery delivery, int attempt, Instant now) {
    try {
      tables
          .client()
          .updateItem(update ->
              update
                  .tableName(tables.table())
                  .key(DeliveryItem.key(delivery.id()))
                  .updateExpression("SET claimedUntil = :now, released = :attempt")
                  .conditionExpression("#state = :reserved AND attempts = :attempt")
                  .expressionAttributeNames(Map.of("#state", "state"))
                  .expressionAttributeValues(
                      Map.of(
                          ":reserved", AttributeValue.fromS(RESERVED),
                          ":attempt", number(attempt),
                          ":now", number(now.toEpochMilli()))));
    } catch (ConditionalCheckFailedException overtaken) {
      // Somebody else claimed it meanwhile: it is theirs to release.
      return;
    }
  }

  @Override
  public Optional<Report> underway(String deliveryId) {
    return tables
        .find(DeliveryItem.pk(deliveryId), DeliveryItem.SK)
        .map(ItemReader::new)
        .filter(row -> row.text("state").equals(RESERVED))
        .map(DynamoDeliveries::report);
  }

  private static Report report(ItemReader row) {
    return row.optionalText("subjectId")
        .<Report>map(id -> new Report.About(row.text("subjectAggregate"), id))
        .orElseGet(Report.None::new);
  }

  @Override
  public void settle(String deliveryId, Outcome outcome, List<MailEvent> events, Instant now) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":reserved", AttributeValue.fromS(RESERVED));
    values.put(":now", AttributeValue.fromS(now.toString()));
    String fields = fields(outcome, values);
    Write settlement =
        Write.update(
            Update.builder()
                .tableName(tables.table())
                .key(DeliveryItem.key(deliveryId))
                .updateExpression(
                    "SET #state = :state, settledAt = :now,"
                        + fields
                        + " REMOVE claimedUntil, claim")
                .conditionExpression("#state = :reserved")
                .expressionAttributeNames(Map.of("#state", "state"))
                .expressionAttributeValues(values),
            _ -> new SettledBefore());
    try {
      tables
          .transactions()
          .commit(Stream.concat(Stream.of(settlement), outbox.publish(events, 1)).toList());
    } catch (SettledBefore before) {
      // What is settled stays; the events of its settlement are on their way.
      return;
    }
  }

  private static String fields(Outcome outcome, Map<String, AttributeValue> values) {
    return switch (outcome) {
      case Outcome.Sent(var accepted) -> {
        values.put(":state", AttributeValue.fromS("SENT"));
        values.put(":providerId", AttributeValue.fromS(accepted.providerId()));
        yield " providerId = :providerId";
      }
      case Outcome.Suppressed(String reason) -> reason("SUPPRESSED", reason, values);
      case Outcome.Failed(String reason) -> reason("FAILED", reason, values);
    };
  }

  private static String reason(String state, String reason, Map<String, AttributeValue> values) {
    values.put(":state", AttributeValue.fromS(state));
    values.put(":reason", AttributeValue.fromS(reason));
    return " reason = :reason";
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  private static final class SettledBefore extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private SettledBefore() {
      super("settled before", null, false, false);
    }
  }
}
