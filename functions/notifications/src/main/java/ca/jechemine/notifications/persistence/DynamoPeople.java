package ca.jechemine.notifications.persistence;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.Administrator;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.Person;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;

/// People in the domain's table; see `PersonItem` for the keys.
public final class DynamoPeople implements People {

  private final Tables tables;
  private final PersonItem items;

  public DynamoPeople(Tables tables, FieldCipher cipher, KeyedHash lookups) {
    this.tables = tables;
    this.items = new PersonItem(cipher, lookups);
  }

  /// One read, and one transaction on the condition that nobody wrote in between: the person and
  /// their places in the directory of administrators change together.
  @Override
  public void keep(Person person) {
    Retry.whenStale(() -> keepOnce(person));
  }

  private boolean keepOnce(Person person) {
    Optional<Person> known =
        tables.find(PersonItem.pk(person.id()), PersonItem.sk()).map(items::read);
    if (known.isPresent() && known.get().version() >= person.version()) {
      return false;
    }
    List<Write> writes = new ArrayList<>();
    writes.add(replace(person, known));
    duties(person, known).forEach(it -> writes.add(duty(person, it)));
    tables.transactions().commit(writes);
    return true;
  }

  private static Set<AdminPermission> duties(Person person, Optional<Person> known) {
    Set<AdminPermission> touched = EnumSet.noneOf(AdminPermission.class);
    touched.addAll(person.duties());
    known.map(Person::duties).ifPresent(touched::addAll);
    return touched;
  }

  private Write replace(Person person, Optional<Person> known) {
    Put.Builder put = Put.builder().tableName(tables.table()).item(items.write(person));
    known.ifPresentOrElse(
        it ->
            put.conditionExpression("version = :known")
                .expressionAttributeValues(
                    Map.of(":known", AttributeValue.fromN(Long.toString(it.version())))),
        () -> put.conditionExpression("attribute_not_exists(pk)"));
    return Write.put(put, _ -> new StaleVersion("a person"));
  }

  private Write duty(Person person, AdminPermission permission) {
    if (person.duties().contains(permission)) {
      return Write.put(tables.table(), items.writeDuty(person, permission));
    }
    return Write.delete(
        Delete.builder()
            .tableName(tables.table())
            .key(Tables.key(PersonItem.directory(permission), person.id().value())),
        _ -> new IllegalStateException("an unconditional delete has no condition to fail"));
  }

  @Override
  public Map<UserId, Person> withIds(Set<UserId> ids) {
    List<Map<String, AttributeValue>> keys =
        ids.stream().map(it -> Tables.key(PersonItem.pk(it), PersonItem.sk())).toList();
    return keys.isEmpty()
        ? Map.of()
        : tables.findAll(keys).stream()
            .filter(it -> !it.isEmpty())
            .map(items::read)
            .collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));
  }

  @Override
  public Optional<Person> withEmail(String email) {
    return tables
        .client()
        .query(query ->
            query
                .tableName(tables.table())
                .indexName("gsi1")
                .keyConditionExpression("gsi1pk = :email")
                .expressionAttributeValues(
                    Map.of(":email", AttributeValue.fromS(items.emailKey(email))))
                .limit(1))
        .items()
        .stream()
        .findFirst()
        .map(items::read);
  }

  /// A query, further pages included: administrators are few.
  @Override
  public List<Administrator> administrators(AdminPermission permission) {
    return tables
        .client()
        .queryPaginator(query ->
            query
                .tableName(tables.table())
                .keyConditionExpression("pk = :directory")
                .expressionAttributeValues(
                    Map.of(":directory", AttributeValue.fromS(PersonItem.directory(permission)))))
        .items()
        .stream()
        .map(items::readDuty)
        .toList();
  }
}
