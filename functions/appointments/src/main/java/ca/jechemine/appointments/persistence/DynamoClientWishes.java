package ca.jechemine.appointments.persistence;

import ca.jechemine.appointments.domain.matching.ClientWishes;
import ca.jechemine.appointments.domain.matching.Requester;
import ca.jechemine.appointments.domain.matching.Wishes;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;

/// Clients' wishes in the domain's table; see `WishesItem` for the keys.
public final class DynamoClientWishes implements ClientWishes {

  private final Tables tables;
  private final PersonItem people;
  private final WishesItem items;

  public DynamoClientWishes(Tables tables, FieldCipher cipher, KeyedHash hash) {
    this.tables = tables;
    this.people = new PersonItem(cipher, hash);
    this.items = new WishesItem(cipher);
  }

  @Override
  public Requester of(UserId client) {
    List<Map<String, AttributeValue>> rows =
        tables.findAll(
            List.of(Tables.key(PersonItem.pk(client), PersonItem.SK), WishesItem.key(client)));
    Map<String, AttributeValue> person = rows.getFirst();
    Map<String, AttributeValue> wishes = rows.getLast();
    return new Requester(
        person.isEmpty() ? null : people.read(person),
        wishes.isEmpty() ? Wishes.NONE : items.read(client, wishes));
  }

  @Override
  public Map<UserId, Wishes> ofAll(Collection<UserId> clients) {
    List<UserId> asked = clients.stream().distinct().toList();
    Map<UserId, Wishes> found = new HashMap<>();
    if (asked.isEmpty()) {
      return found;
    }
    List<Map<String, AttributeValue>> rows =
        tables.findAll(asked.stream().map(WishesItem::key).toList());
    for (int i = 0; i < asked.size(); i++) {
      if (!rows.get(i).isEmpty()) {
        found.put(asked.get(i), items.read(asked.get(i), rows.get(i)));
      }
    }
    return found;
  }

  /// One transaction. That the client is not forgotten is a condition of it: their row is looked at
  /// as it is when this is written, and whoever forgets them writes it before taking this away.
  @Override
  public void keep(UserId client, long version, Wishes wishes) {
    try {
      tables.transactions().commit(List.of(put(client, version, wishes), unlessForgotten(client)));
    } catch (Superfluous known) {
      // Something later is known, or nothing is to be known any more.
      return;
    }
  }

  private Write put(UserId client, long version, Wishes wishes) {
    return Write.put(
        Put.builder()
            .tableName(tables.table())
            .item(items.write(client, version, wishes))
            .conditionExpression("attribute_not_exists(pk) OR version < :version")
            .expressionAttributeValues(
                Map.of(":version", AttributeValue.fromN(Long.toString(version)))),
        _ -> new Superfluous());
  }

  private Write unlessForgotten(UserId client) {
    return DynamoForgottenPeople.unlessForgotten(tables.table(), client, _ -> new Superfluous());
  }

  @Override
  public void forget(UserId client) {
    tables.client().deleteItem(it -> it.tableName(tables.table()).key(WishesItem.key(client)));
  }

  /// Nothing is to be written.
  private static final class Superfluous extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
