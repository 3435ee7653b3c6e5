package ca.jechemine.library.persistence;

import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.library.domain.PlanGrants;
import ca.jechemine.library.domain.PlanInclusion;
import ca.jechemine.library.domain.SubscribedPlan;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;

/// Plans and subscriptions in the domain's table: `PlanGrantItem`.
final class DynamoPlanGrants implements PlanGrants {

  private static final String VERSION = "version";
  private static final String ID = "subscriptionId";

  private final Tables tables;

  DynamoPlanGrants(Tables tables) {
    this.tables = tables;
  }

  @Override
  public void keep(String planId, long version, List<PlanInclusion> includes) {
    try {
      tables
          .client()
          .putItem(put ->
              put.tableName(tables.table())
                  .item(PlanGrantItem.write(planId, version, includes))
                  .conditionExpression("attribute_not_exists(pk) OR version < :version")
                  .expressionAttributeValues(
                      Map.of(":version", AttributeValue.fromN(Long.toString(version)))));
    } catch (ConditionalCheckFailedException later) {
      // Something later is known.
    }
  }

  /// What is told of an account that was given up is that of the account that stays. Of one that is
  /// over, and after which they subscribed anew, nothing is kept.
  @Override
  public void keep(UserId told, long version, SubscribedPlan subscribed) {
    Survivors.of(
        told,
        person ->
            Retry.whenStale(() -> {
              keepOf(person, version, subscribed);
              return person;
            }));
  }

  private void keepOf(UserId person, long version, SubscribedPlan subscribed) {
    Map<String, AttributeValue> read = row(person);
    Map<String, AttributeValue> next = new HashMap<>(read);
    Map<String, AttributeValue> besides = new HashMap<>(PlanGrantItem.besides(read));
    String id = subscribed.subscriptionId();
    String latest = read.containsKey(ID) ? read.get(ID).s() : "";
    if (besides.containsKey(id)) {
      if (version(besides.get(id).m()) >= version) {
        return;
      }
      besides.put(id, PlanGrantItem.besides(version, subscribed));
    } else if (latest.compareTo(id) < 0 || (latest.equals(id) && version(read) < version)) {
      next.keySet().removeAll(List.of("planId", "accessUntil"));
      next.put(ID, AttributeValue.fromS(id));
      next.putAll(PlanGrantItem.besides(version, subscribed).m());
    } else {
      return;
    }
    tables
        .transactions()
        .commit(List.of(put(person, read, next, besides), Survivors.check(tables, person)));
  }

  /// What the loser subscribed to becomes the survivor's: the later is the one that they subscribed
  /// to last, all others are theirs besides.
  void move(UserId loser, UserId survivor) {
    Retry.whenStale(() -> {
      Map<String, AttributeValue> lost = row(loser);
      if (!lost.isEmpty()) {
        Map<String, AttributeValue> kept = row(survivor);
        tables.transactions().commit(List.of(merged(lost, kept, survivor), gone(loser, lost)));
      }
      return loser;
    });
  }

  private Write merged(
      Map<String, AttributeValue> lost, Map<String, AttributeValue> kept, UserId survivor) {
    Map<String, AttributeValue> besides = new HashMap<>(PlanGrantItem.besides(lost));
    besides.putAll(PlanGrantItem.besides(kept));
    boolean isKeptLater = kept.containsKey(ID) && id(kept).compareTo(id(lost)) >= 0;
    Map<String, AttributeValue> first = isKeptLater ? kept : lost;
    Map<String, AttributeValue> other = isKeptLater ? lost : kept;
    if (other.containsKey(ID) && !id(other).equals(id(first))) {
      Map<String, AttributeValue> entry = new HashMap<>(other);
      entry.keySet().retainAll(List.of(VERSION, "planId", "accessUntil"));
      besides.put(other.get(ID).s(), AttributeValue.fromM(entry));
    }
    return put(survivor, kept, first, besides);
  }

  private Write gone(UserId loser, Map<String, AttributeValue> lost) {
    MergedShelfRow.Unchanged was = MergedShelfRow.unchanged(lost);
    return Write.delete(
        Delete.builder()
            .tableName(tables.table())
            .key(PlanGrantItem.key(loser))
            .conditionExpression(was.condition())
            .expressionAttributeNames(was.names())
            .expressionAttributeValues(was.values()),
        _ -> new StaleVersion("what the loser subscribed to"));
  }

  private Write put(
      UserId person,
      Map<String, AttributeValue> read,
      Map<String, AttributeValue> next,
      Map<String, AttributeValue> besides) {
    Map<String, AttributeValue> item = new HashMap<>(next);
    item.putAll(PlanGrantItem.key(person));
    item.remove(PlanGrantItem.BESIDES);
    if (!besides.isEmpty()) {
      item.put(PlanGrantItem.BESIDES, AttributeValue.fromM(besides));
    }
    MergedShelfRow.Unchanged was = MergedShelfRow.unchanged(read);
    Put.Builder put =
        Put.builder().tableName(tables.table()).item(item).conditionExpression(was.condition());
    if (!read.isEmpty()) {
      put.expressionAttributeNames(was.names()).expressionAttributeValues(was.values());
    }
    return Write.put(put, _ -> new StaleVersion("what somebody subscribed to"));
  }

  private Map<String, AttributeValue> row(UserId person) {
    Optional<Map<String, AttributeValue>> row =
        tables.find(ShelfItem.pk(person), PlanGrantItem.SUBSCRIPTION);
    return row.orElse(Map.of());
  }

  private static long version(Map<String, AttributeValue> row) {
    return new ItemReader(row).number(VERSION);
  }

  private static String id(Map<String, AttributeValue> row) {
    return new ItemReader(row).text(ID);
  }
}
