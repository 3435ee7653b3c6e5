package ca.jechemine.notifications.persistence;

import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.push.PushSubscription;
import ca.jechemine.notifications.domain.push.PushSubscriptions;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// Somebody's browsers, all in one row (`PushSubscriptionItem`), so that there are never more than
/// they may have and that all are read at once; and for each address a row that says whose it is:
/// `pk = PUSH_ENDPOINT#<keyed hash of the address>`, `sk = PUSH_ENDPOINT`, with `userId` and
/// `subscriptionId`. What changes both is one transaction.
public final class DynamoPushSubscriptions implements PushSubscriptions {

  private static final String ENDPOINT_SK = "PUSH_ENDPOINT";
  private static final String VERSION = "version";

  private final Tables tables;
  private final PushSubscriptionItem items;
  private final KeyedHash lookups;

  public DynamoPushSubscriptions(Tables tables, FieldCipher cipher, KeyedHash lookups) {
    this.tables = tables;
    this.items = new PushSubscriptionItem(cipher);
    this.lookups = lookups;
  }

  @Override
  public List<PushSubscription> of(UserId user) {
    return items.read(user, find(user));
  }

  /// No call for nobody, one read for one, else one batch.
  @Override
  public Map<UserId, List<PushSubscription>> ofAll(Set<UserId> users) {
    if (users.isEmpty()) {
      return Map.of();
    }
    if (users.size() == 1) {
      UserId user = users.iterator().next();
      return Map.of(user, of(user));
    }
    List<UserId> order = List.copyOf(users);
    List<Map<String, AttributeValue>> rows =
        tables.findAll(order.stream().map(PushSubscriptionItem::key).toList());
    return IntStream.range(0, order.size())
        .boxed()
        .collect(
            Collectors.toUnmodifiableMap(
                order::get, at -> items.read(order.get(at), rows.get(at))));
  }

  @Override
  public Registered register(UserId user, PushSubscription browser) {
    return Retry.whenStale(() -> {
      Optional<Owner> owner = owner(browser.target().endpoint());
      Map<String, AttributeValue> row = find(user);
      return owner
          .filter(it -> it.user().equals(user))
          .map(it -> renew(user, row, it.id(), browser))
          .orElseGet(() -> add(user, row, owner, browser));
    });
  }

  /// Its keys change only when the browser made it anew, for the key of ours that is current.
  private Registered renew(
      UserId user, Map<String, AttributeValue> row, String id, PushSubscription browser) {
    PushSubscription known =
        items.read(user, row).stream()
            .filter(it -> it.id().equals(id))
            .findFirst()
            .orElseThrow(DynamoPushSubscriptions::changed);
    Registered registered = new Registered(known.id(), known.createdAt(), false);
    PushSubscription renewed = known.renewedBy(browser);
    if (!renewed.equals(known)) {
      String name = PushSubscriptionItem.name(id);
      tables
          .transactions()
          .commit(
              List.of(
                  Write.update(
                      Update.builder()
                          .tableName(tables.table())
                          .key(PushSubscriptionItem.key(user))
                          .updateExpression("SET #browser = :browser")
                          .conditionExpression("attribute_exists(#browser)")
                          .expressionAttributeNames(Map.of("#browser", name))
                          .expressionAttributeValues(
                              Map.of(":browser", items.written(user, renewed))),
                      _ -> changed())));
    }
    return registered;
  }

  private Registered add(
      UserId user,
      Map<String, AttributeValue> row,
      Optional<Owner> owner,
      PushSubscription browser) {
    List<PushSubscription> present = items.read(user, row);
    List<PushSubscription> dropped =
        present.subList(0, Math.max(0, present.size() + 1 - PushSubscription.MOST));
    List<Write> writes = new ArrayList<>();
    writes.add(added(user, row, browser, dropped));
    writes.add(owned(user, owner, browser));
    owner.ifPresent(it -> writes.add(without(it.user(), it.id())));
    dropped.forEach(it -> writes.add(disowned(user, it)));
    tables.transactions().commit(writes);
    return new Registered(browser.id(), browser.createdAt(), true);
  }

  private Write added(
      UserId user,
      Map<String, AttributeValue> row,
      PushSubscription browser,
      List<PushSubscription> dropped) {
    Map<String, String> names = new HashMap<>();
    names.put("#version", VERSION);
    names.put("#browser", PushSubscriptionItem.name(browser.id()));
    List<String> removed = new ArrayList<>();
    dropped.forEach(it -> {
      String name = "#dropped" + removed.size();
      names.put(name, PushSubscriptionItem.name(it.id()));
      removed.add(name);
    });
    long version = new ItemReader(row).optionalNumber(VERSION).orElse(0L);
    return Write.update(
        Update.builder()
            .tableName(tables.table())
            .key(PushSubscriptionItem.key(user))
            .updateExpression(
                "SET #browser = :browser, #version = :next"
                    + (removed.isEmpty() ? "" : " REMOVE " + String.join(", ", removed)))
            .conditionExpression(
                version == 0 ? "attribute_not_exists(#version)" : "#version = :version")
            .expressionAttributeNames(names)
            .expressionAttributeValues(
                Stream.of(
                        Map.entry(":browser", items.written(user, browser)),
                        Map.entry(":next", number(version + 1)),
                        Map.entry(":version", number(version)))
                    .filter(it -> version != 0 || !it.getKey().equals(":version"))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue))),
        _ -> changed());
  }

  private Write owned(UserId user, Optional<Owner> owner, PushSubscription browser) {
    Map<String, AttributeValue> row = new HashMap<>(endpointKey(browser.target().endpoint()));
    row.putAll(
        new ItemWriter()
            .text("userId", user.value())
            .text("subscriptionId", browser.id())
            .toItem());
    Put.Builder put = Put.builder().tableName(tables.table()).item(row);
    owner.ifPresentOrElse(
        it ->
            put.conditionExpression("subscriptionId = :id")
                .expressionAttributeValues(Map.of(":id", AttributeValue.fromS(it.id()))),
        () -> put.conditionExpression("attribute_not_exists(pk)"));
    return Write.put(put, _ -> changed());
  }

  private Write without(UserId user, String id) {
    return Write.update(
        Update.builder()
            .tableName(tables.table())
            .key(PushSubscriptionItem.key(user))
            .updateExpression("REMOVE #browser")
            .conditionExpression("attribute_exists(#browser)")
            .expressionAttributeNames(Map.of("#browser", PushSubscriptionItem.name(id))),
        _ -> changed());
  }

  private Write disowned(UserId user, PushSubscription browser) {
    return Write.delete(
        Delete.builder()
            .tableName(tables.table())
            .key(endpointKey(browser.target().endpoint()))
            .conditionExpression("userId = :user AND subscriptionId = :id")
            .expressionAttributeValues(
                Map.of(
                    ":user", AttributeValue.fromS(user.value()),
                    ":id", AttributeValue.fromS(browser.id()))),
        _ -> changed());
  }

  @Override
  public boolean remove(UserId user, String id) {
    return Retry.whenStale(() -> {
      Optional<PushSubscription> present =
          of(user).stream().filter(it -> it.id().equals(id)).findFirst();
      present.ifPresent(
          it -> tables.transactions().commit(List.of(without(user, id), disowned(user, it))));
      return present.isPresent();
    });
  }

  @Override
  public void note(UserId user, Collection<PushSubscription> used, Instant now) {
    Map<String, String> names = new HashMap<>();
    names.put("#at", PushSubscriptionItem.LAST_USED_AT);
    List<String> sets = new ArrayList<>();
    List<String> conditions = new ArrayList<>();
    used.forEach(it -> {
      String name = "#used" + sets.size();
      names.put(name, PushSubscriptionItem.name(it.id()));
      sets.add(name + ".#at = :now");
      conditions.add("attribute_exists(" + name + ")");
    });
    try {
      tables
          .client()
          .updateItem(update ->
              update
                  .tableName(tables.table())
                  .key(PushSubscriptionItem.key(user))
                  .updateExpression("SET " + String.join(", ", sets))
                  .conditionExpression(String.join(" AND ", conditions))
                  .expressionAttributeNames(names)
                  .expressionAttributeValues(Map.of(":now", AttributeValue.fromS(now.toString()))));
    } catch (ConditionalCheckFailedException someWent) {
      // The next use is noted: a day is as exact as it has to be.
      return;
    }
  }

  @Override
  public void forget(UserId user) {
    Retry.whenStale(() -> {
      Map<String, AttributeValue> row = find(user);
      if (!row.isEmpty()) {
        tables.transactions().commit(forgotten(user, row));
      }
      return row;
    });
  }

  private List<Write> forgotten(UserId user, Map<String, AttributeValue> row) {
    Delete.Builder whole =
        Delete.builder().tableName(tables.table()).key(PushSubscriptionItem.key(user));
    new ItemReader(row)
        .optionalNumber(VERSION)
        .ifPresent(it ->
            whole
                .conditionExpression("#version = :version")
                .expressionAttributeNames(Map.of("#version", VERSION))
                .expressionAttributeValues(Map.of(":version", number(it))));
    return Stream.concat(
            Stream.of(Write.delete(whole, _ -> changed())),
            items.read(user, row).stream().map(it -> disowned(user, it)))
        .toList();
  }

  private Map<String, AttributeValue> find(UserId user) {
    return tables.find(PushSubscriptionItem.pk(user), PushSubscriptionItem.SK).orElseGet(Map::of);
  }

  private Optional<Owner> owner(String endpoint) {
    return tables
        .find(endpointPk(endpoint), ENDPOINT_SK)
        .map(ItemReader::new)
        .map(it -> new Owner(new UserId(it.text("userId")), it.text("subscriptionId")));
  }

  private Map<String, AttributeValue> endpointKey(String endpoint) {
    return Tables.key(endpointPk(endpoint), ENDPOINT_SK);
  }

  private String endpointPk(String endpoint) {
    return "PUSH_ENDPOINT#" + lookups.of(endpoint);
  }

  private static StaleVersion changed() {
    return new StaleVersion("a push subscription");
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  /// Whose an address is, and as which of theirs.
  private record Owner(UserId user, String id) {}
}
