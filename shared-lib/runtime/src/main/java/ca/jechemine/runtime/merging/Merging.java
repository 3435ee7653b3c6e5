package ca.jechemine.runtime.merging;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.MergeEvent;
import ca.jechemine.contracts.MergeEvent.MergeContinued;
import ca.jechemine.contracts.MergeEvent.MergeFinished;
import ca.jechemine.contracts.MergeEvent.MergeReported;
import ca.jechemine.contracts.MergeEvent.MergeStarted;
import ca.jechemine.contracts.MergeEvent.Moved;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.outbox.Outbox;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// A domain's part in merging two accounts (docs/adr/0069), in a row of its own table: `pk =
/// MERGE#<loser>`, `sk = MERGE`, with `survivorId`, how often it was gone on with (`parts`), how
/// often it was reported (`reports`), and how many of each kind were moved (`moved_<kind>`),
/// counted in the very transactions that moved them. Ids and numbers alone: nothing in it is
/// sealed. It is never deleted: what comes late finds whose it is.
///
/// Whatever it dies of, a repetition goes on where the rows stand.
public final class Merging {

  private static final String SK = "MERGE";
  private static final String MOVED = "moved_";
  private static final String PARTS = "parts";
  private static final String REPORTS = "reports";

  private final String domain;
  private final Tables tables;
  private final Outbox outbox;
  private final InstantSource clock;

  /// @param domain as reports name it
  public Merging(String domain, Tables tables, Outbox outbox, InstantSource clock) {
    this.domain = domain;
    this.tables = tables;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// Moves what the event asks to move, and tells that it is to be gone on with, or that nothing is
  /// left.
  public void follow(MergeEvent event, Moving moving) {
    switch (event) {
      case MergeStarted _, MergeFinished _ -> look(event, moving);
      case MergeContinued it when it.domain().equals(domain) -> look(event, moving);
      case MergeContinued _, MergeReported _ -> {}
    }
  }

  private void look(MergeEvent event, Moving moving) {
    UserId loser = new UserId(event.loserId());
    UserId survivor = new UserId(event.survivorId());
    ItemReader begun = begun(loser, survivor);
    if (moving.move(loser, survivor)) {
      long part = begun.optionalNumber(PARTS).orElse(0L) + 1;
      tell(
          PARTS,
          part,
          new MergeContinued(domain, event.loserId(), event.survivorId(), part, clock.instant()));
      return;
    }
    Map<String, AttributeValue> row = tables.find(pk(loser), SK).orElseThrow();
    long report = new ItemReader(row).optionalNumber(REPORTS).orElse(0L) + 1;
    tell(
        REPORTS,
        report,
        new MergeReported(
            domain, event.loserId(), event.survivorId(), report, moved(row), clock.instant()));
  }

  /// What counts that so many of a kind are moved, to be put into the transaction that moves them.
  public Write counting(UserId loser, String what, long count) {
    return counting(loser, Map.of(what, count));
  }

  /// The same of several kinds, of which a transaction moves some: it may change a row once.
  public Write counting(UserId loser, Map<String, Long> counts) {
    Map<String, String> names = new HashMap<>();
    Map<String, AttributeValue> values = new HashMap<>();
    List<String> additions = new ArrayList<>();
    counts.forEach((what, count) -> {
      int number = additions.size();
      names.put("#moved" + number, MOVED + what);
      values.put(":count" + number, number(count));
      additions.add("#moved" + number + " :count" + number);
    });
    return Write.update(
        Update.builder()
            .tableName(tables.table())
            .key(key(loser))
            .updateExpression("ADD " + String.join(", ", additions))
            .expressionAttributeNames(names)
            .expressionAttributeValues(values),
        _ -> new IllegalStateException("an unconditional update has no condition to fail"));
  }

  /// The key of the row.
  public static Map<String, AttributeValue> key(UserId loser) {
    return Tables.key(pk(loser), SK);
  }

  private ItemReader begun(UserId loser, UserId survivor) {
    return new ItemReader(
        tables
            .client()
            .updateItem(update ->
                update
                    .tableName(tables.table())
                    .key(key(loser))
                    .updateExpression("SET survivorId = if_not_exists(survivorId, :survivor)")
                    .expressionAttributeValues(
                        Map.of(":survivor", AttributeValue.fromS(survivor.value())))
                    .returnValues(ReturnValue.ALL_NEW))
            .attributes());
  }

  /// Of two deliveries at once one tells it.
  private void tell(String count, long next, DomainEvent event) {
    Write counted =
        Write.update(
            Update.builder()
                .tableName(tables.table())
                .key(key(new UserId(event.aggregateId())))
                .updateExpression("SET #count = :next")
                .conditionExpression("attribute_not_exists(#count) OR #count < :next")
                .expressionAttributeNames(Map.of("#count", count))
                .expressionAttributeValues(Map.of(":next", number(next))),
            _ -> new StaleVersion("how far a merge is"));
    try {
      tables
          .transactions()
          .commit(Stream.concat(Stream.of(counted), outbox.publish(List.of(event), next)).toList());
    } catch (StaleVersion told) {
      // Another delivery did the same at the same time, and told it.
      return;
    }
  }

  private static List<Moved> moved(Map<String, AttributeValue> row) {
    return row.entrySet().stream()
        .filter(it -> it.getKey().startsWith(MOVED))
        .map(it ->
            new Moved(it.getKey().substring(MOVED.length()), Long.parseLong(it.getValue().n())))
        .sorted((one, other) -> one.what().compareTo(other.what()))
        .toList();
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  private static String pk(UserId loser) {
    return "MERGE#" + loser;
  }
}
