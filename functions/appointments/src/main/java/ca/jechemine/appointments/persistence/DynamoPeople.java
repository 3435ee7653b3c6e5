package ca.jechemine.appointments.persistence;

import ca.jechemine.appointments.domain.People;
import ca.jechemine.appointments.domain.Person;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;

/// People in the domain's table; see `PersonItem` for the keys.
public final class DynamoPeople implements People {

  private final Tables tables;
  private final PersonItem items;

  public DynamoPeople(Tables tables, FieldCipher cipher, KeyedHash hash) {
    this.tables = tables;
    this.items = new PersonItem(cipher, hash);
  }

  @Override
  public Optional<Person> find(UserId id) {
    return tables.find(PersonItem.pk(id), PersonItem.SK).map(items::read);
  }

  @Override
  public Map<UserId, Person> findAll(Collection<UserId> ids) {
    List<Map<String, AttributeValue>> keys =
        ids.stream().distinct().map(it -> Tables.key(PersonItem.pk(it), PersonItem.SK)).toList();
    return keys.isEmpty()
        ? Map.of()
        : tables.findAll(keys).stream()
            .filter(it -> !it.isEmpty())
            .map(items::read)
            .collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));
  }

  @Override
  public Optional<UserId> withEmail(String email) {
    return owner(items.emailPk(email)).map(Owner::user);
  }

  /// One read when nothing is new; else one more for each address, the old one and the new one, and
  /// one transaction on the condition that nobody wrote in between.
  @Override
  public void keep(Person person, Instant since) {
    Retry.whenStale(() -> keepOnce(person, since));
  }

  private boolean keepOnce(Person person, Instant since) {
    Optional<Person> known = find(person.id());
    if (known.isPresent() && known.get().version() >= person.version()) {
      return false;
    }
    String email = items.emailPk(person.contact().email());
    List<Write> writes = new ArrayList<>();
    writes.add(person(person, known));
    taken(email, person.id(), since).ifPresent(writes::add);
    known
        .map(it -> items.emailPk(it.contact().email()))
        .filter(it -> !it.equals(email))
        .flatMap(it -> left(it, person.id()))
        .ifPresent(writes::add);
    tables.transactions().commit(writes);
    return true;
  }

  private Write person(Person person, Optional<Person> known) {
    Put.Builder put = Put.builder().tableName(tables.table()).item(items.write(person));
    known.ifPresentOrElse(
        it ->
            put.conditionExpression("version = :known")
                .expressionAttributeValues(
                    Map.of(":known", AttributeValue.fromN(Long.toString(it.version())))),
        () -> put.conditionExpression("attribute_not_exists(pk)"));
    return Write.put(put, _ -> new StaleVersion("a person"));
  }

  /// Somebody else who has the address since a later moment keeps it: this person has left it,
  /// which is yet to be heard of. A guest who was thought to be somebody new gives way to an
  /// account.
  private Optional<Write> taken(String emailPk, UserId person, Instant since) {
    Optional<Owner> owner = owner(emailPk);
    if (owner.filter(it -> it.is(person) || it.since().isAfter(since)).isPresent()) {
      return Optional.empty();
    }
    Put.Builder put =
        Put.builder().tableName(tables.table()).item(PersonItem.email(emailPk, person, since));
    owner.ifPresentOrElse(
        it -> put.conditionExpression(Owner.UNCHANGED).expressionAttributeValues(it.values()),
        () -> put.conditionExpression("attribute_not_exists(pk)"));
    return Optional.of(Write.put(put, _ -> new StaleVersion("an address")));
  }

  /// Somebody else may have it by now.
  private Optional<Write> left(String emailPk, UserId person) {
    return owner(emailPk)
        .filter(it -> it.is(person))
        .map(it ->
            Write.delete(
                Delete.builder()
                    .tableName(tables.table())
                    .key(Tables.key(emailPk, PersonItem.EMAIL))
                    .conditionExpression(Owner.UNCHANGED)
                    .expressionAttributeValues(it.values()),
                _ -> new StaleVersion("an address")));
  }

  private Optional<Owner> owner(String emailPk) {
    return tables
        .find(emailPk, PersonItem.EMAIL)
        .map(ItemReader::new)
        .map(it -> new Owner(new UserId(it.text("userId")), it.instant("takenAt")));
  }

  private record Owner(UserId user, Instant since) {

    static final String UNCHANGED = "userId = :user AND takenAt = :taken";

    boolean is(UserId other) {
      return user.equals(other);
    }

    Map<String, AttributeValue> values() {
      return Map.of(
          ":user", AttributeValue.fromS(user.value()),
          ":taken", AttributeValue.fromS(since.toString()));
    }
  }
}
