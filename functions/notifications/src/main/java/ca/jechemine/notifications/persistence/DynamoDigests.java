package ca.jechemine.notifications.persistence;

import ca.jechemine.contracts.DeliveryEvent.DigestDue;
import ca.jechemine.contracts.DeliveryEvent.HeldOffer;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.DeliveryState;
import ca.jechemine.notifications.domain.digest.Digests;
import ca.jechemine.notifications.domain.digest.Ending;
import ca.jechemine.notifications.domain.digest.Hour;
import ca.jechemine.notifications.domain.digest.Verdict;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Positions;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.outbox.Outbox;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// Hours and held offers; see `DigestItem` for the rows, and `DeliveryItem` for the deliveries that
/// are held. An index may show what is due a moment late.
public final class DynamoDigests implements Digests {

  /// A transaction holds a hundred writes, and an event must fit a message.
  private static final int TOGETHER = 40;

  /// What is looked at of one professional at a time; there is hardly more in an hour.
  private static final int MOST = 100;

  private final Tables tables;
  private final DigestItem items;
  private final Outbox outbox;

  public DynamoDigests(Tables tables, FieldCipher cipher, Outbox outbox) {
    this.tables = tables;
    this.items = new DigestItem(cipher);
    this.outbox = outbox;
  }

  /// One read, and one write on the condition that nobody was let through in between.
  @Override
  public Verdict admit(UserId professional, Function<Optional<Hour>, Verdict> rule) {
    return Retry.whenStale(() -> admitOnce(professional, rule));
  }

  private Verdict admitOnce(UserId professional, Function<Optional<Hour>, Verdict> rule) {
    Optional<Map<String, AttributeValue>> row =
        tables.find(DigestItem.pk(professional), DigestItem.HOUR);
    Optional<Hour> known = row.map(DigestItem::hour);
    Verdict verdict = rule.apply(known);
    if (verdict instanceof Verdict.AtOnce(Hour hour) && known.filter(hour::equals).isEmpty()) {
      keep(professional, hour, row.map(ItemReader::new).map(it -> it.number("version")).orElse(0L));
    }
    return verdict;
  }

  private void keep(UserId professional, Hour hour, long known) {
    try {
      tables
          .client()
          .putItem(put ->
              put.tableName(tables.table())
                  .item(DigestItem.hour(professional, hour, known + 1))
                  .conditionExpression("attribute_not_exists(pk) OR version = :known")
                  .expressionAttributeValues(Map.of(":known", number(known))));
    } catch (ConditionalCheckFailedException counted) {
      throw new StaleVersion("an hour");
    }
  }

  @Override
  public void hold(UserId professional, int attempt, HeldOffer offer, Instant until) {
    Write held =
        Write.update(
            Update.builder()
                .tableName(tables.table())
                .key(DeliveryItem.key(offer.deliveryId()))
                .updateExpression(
                    "SET #state = :held, heldUntil = :until REMOVE claimedUntil, claim")
                .conditionExpression("#state = :reserved AND attempts = :attempt")
                .expressionAttributeNames(Map.of("#state", "state"))
                .expressionAttributeValues(
                    Map.of(
                        ":held", AttributeValue.fromS(DeliveryState.HELD.name()),
                        ":until", AttributeValue.fromS(until.toString()),
                        ":reserved", AttributeValue.fromS(DeliveryState.RESERVED.name()),
                        ":attempt", number(attempt))),
            _ -> new Overtaken());
    try {
      tables
          .transactions()
          .commit(List.of(held, Write.put(tables.table(), items.held(professional, offer, until))));
    } catch (Overtaken overtaken) {
      // Somebody else claimed it meanwhile, or this is a repetition.
      return;
    }
  }

  @Override
  public Page<UserId> due(Instant now, PageRequest page) {
    QueryResponse response =
        tables
            .client()
            .query(query ->
                query
                    .tableName(tables.table())
                    .indexName(DigestItem.DUE)
                    .keyConditionExpression("gsi1pk = :held AND gsi1sk < :end")
                    .expressionAttributeValues(
                        Map.of(
                            ":held", AttributeValue.fromS(DigestItem.HELD),
                            ":end", AttributeValue.fromS(DigestItem.dueAfter(now))))
                    .limit(page.limit())
                    .exclusiveStartKey(page.start().map(Positions::key).orElse(null)));
    return new Page<>(
        response.items().stream().map(DigestItem::professional).toList(),
        response.hasLastEvaluatedKey() ? Positions.of(response.lastEvaluatedKey()) : null);
  }

  @Override
  public int gather(UserId professional, Instant now) {
    return Math.toIntExact(
        tables
            .client()
            .query(query ->
                query
                    .tableName(tables.table())
                    .keyConditionExpression("pk = :professional AND begins_with(sk, :held)")
                    .expressionAttributeValues(
                        Map.of(
                            ":professional", AttributeValue.fromS(DigestItem.pk(professional)),
                            ":held", AttributeValue.fromS(DigestItem.HELD)))
                    .consistentRead(true)
                    .limit(MOST))
            .items()
            .stream()
            .filter(it -> DigestItem.isDue(it, now))
            .map(items::offer)
            .gather(Gatherers.windowFixed(TOGETHER))
            .filter(it -> ask(professional, it, now))
            .count());
  }

  private boolean ask(UserId professional, List<HeldOffer> offers, Instant now) {
    DigestDue due =
        new DigestDue(offers.getFirst().deliveryId(), professional.value(), offers, now);
    Stream<Write> noLongerHeld =
        offers.stream()
            .map(it ->
                Write.delete(
                    Delete.builder()
                        .tableName(tables.table())
                        .key(DigestItem.key(professional, it.deliveryId()))
                        .conditionExpression("attribute_exists(pk)"),
                    _ -> new Overtaken()));
    try {
      tables
          .transactions()
          .commit(Stream.concat(noLongerHeld, outbox.publish(List.of(due), 1)).toList());
      return true;
    } catch (Overtaken overtaken) {
      // Another run asks for it.
      return false;
    }
  }

  /// One read of all of them, and one transaction on those that are held.
  @Override
  public void settle(List<HeldOffer> offers, Ending ending, Instant now) {
    Retry.whenStale(() -> settleOnce(offers, ending, now));
  }

  private boolean settleOnce(List<HeldOffer> offers, Ending ending, Instant now) {
    List<Write> writes =
        tables
            .findAll(offers.stream().map(it -> DeliveryItem.key(it.deliveryId())).toList())
            .stream()
            .filter(it -> !it.isEmpty())
            .map(ItemReader::new)
            .filter(it -> it.text("state").equals(DeliveryState.HELD.name()))
            .map(it -> settled(it.text("pk"), ending, now))
            .toList();
    if (!writes.isEmpty()) {
      tables.transactions().commit(writes);
    }
    return !writes.isEmpty();
  }

  private Write settled(String pk, Ending ending, Instant now) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":held", AttributeValue.fromS(DeliveryState.HELD.name()));
    values.put(":state", AttributeValue.fromS(ending.state().name()));
    values.put(":now", AttributeValue.fromS(now.toString()));
    StringBuilder change = new StringBuilder("SET #state = :state, settledAt = :now");
    if (ending.reason() != null) {
      values.put(":reason", AttributeValue.fromS(ending.reason()));
      change.append(", reason = :reason");
    }
    if (ending.sentWith() != null) {
      values.put(":sentWith", AttributeValue.fromS(ending.sentWith()));
      change.append(", sentWith = :sentWith");
    }
    return Write.update(
        Update.builder()
            .tableName(tables.table())
            .key(Tables.key(pk, DeliveryItem.SK))
            .updateExpression(change.toString())
            .conditionExpression("#state = :held")
            .expressionAttributeNames(Map.of("#state", "state"))
            .expressionAttributeValues(values),
        _ -> new StaleVersion("a held delivery"));
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  private static final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Overtaken() {
      super("somebody else was first", null, false, false);
    }
  }
}
