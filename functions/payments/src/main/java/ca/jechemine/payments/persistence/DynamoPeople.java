package ca.jechemine.payments.persistence;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.People;
import ca.jechemine.payments.domain.Person;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// People in the domain's table: `pk = PERSON#<id>`, `sk = PERSON`. Who they are is sealed.
public final class DynamoPeople implements People {

  private static final String SK = "PERSON";
  static final String PREFIX = "PERSON#";

  /// As many rows as DynamoDB reads in one call.
  static final int PER_CALL = 100;

  private static final String GUEST = "cameAsGuest";
  private static final List<String> OPTIONAL = List.of("guardianId", "dateOfBirth", "phone");

  private final Tables tables;
  private final FieldCipher cipher;

  DynamoPeople(Tables tables, FieldCipher cipher) {
    this.tables = tables;
    this.cipher = cipher;
  }

  static String pk(UserId id) {
    return PREFIX + id;
  }

  @Override
  public Optional<Person> find(UserId id) {
    return tables.find(pk(id), SK).map(it -> read(id, new ItemReader(it)));
  }

  /// One conditional write. That somebody came as a guest stays, whatever they become later; when
  /// later things are known already, it is one write more.
  @Override
  public void keep(Person person) {
    Map<String, AttributeValue> row = new TreeMap<>(write(person));
    Map<String, AttributeValue> key = Tables.key(pk(person.id()), SK);
    row.keySet().removeAll(key.keySet());
    String guest = person.cameAsGuest() ? ":guest" : "if_not_exists(" + GUEST + ", :guest)";
    try {
      update(
          key,
          "SET "
              + String.join(", ", row.keySet().stream().map(it -> "#" + it + " = :" + it).toList())
              + ", "
              + GUEST
              + " = "
              + guest
              + absent(row),
          "attribute_not_exists(pk) OR version < :version",
          row,
          person.cameAsGuest());
    } catch (ConditionalCheckFailedException later) {
      if (person.cameAsGuest()) {
        update(key, "SET " + GUEST + " = :guest", "attribute_exists(pk)", Map.of(), true);
      }
    }
  }

  /// What was known before and is not told any more.
  private static String absent(Map<String, AttributeValue> row) {
    List<String> gone = OPTIONAL.stream().filter(it -> !row.containsKey(it)).toList();
    return gone.isEmpty() ? "" : " REMOVE " + String.join(", ", gone);
  }

  private void update(
      Map<String, AttributeValue> key,
      String expression,
      String condition,
      Map<String, AttributeValue> values,
      boolean isGuest) {
    Map<String, AttributeValue> all = new TreeMap<>();
    values.forEach((name, value) -> all.put(":" + name, value));
    all.put(":guest", AttributeValue.fromBool(isGuest));
    tables
        .client()
        .updateItem(update -> {
          update
              .tableName(tables.table())
              .key(key)
              .updateExpression(expression)
              .conditionExpression(condition)
              .expressionAttributeValues(all);
          if (!values.isEmpty()) {
            update.expressionAttributeNames(
                values.keySet().stream()
                    .collect(Collectors.toMap(it -> "#" + it, Function.identity())));
          }
        });
  }

  private Map<String, AttributeValue> write(Person person) {
    UserId id = person.id();
    LocalDate born = person.dateOfBirth();
    return new ItemWriter()
        .text("pk", pk(id))
        .text("sk", SK)
        .number("version", person.version())
        .text("role", person.role().code())
        .text("status", person.status().code())
        .text("language", person.language().code())
        .text("guardianId", person.guardianId().map(UserId::value))
        .flag("isForgotten", person.isForgotten())
        .text("email", seal(id, "email", person.email()))
        .text("firstName", seal(id, "firstName", person.firstName()))
        .text("lastName", seal(id, "lastName", person.lastName()))
        .text("dateOfBirth", born == null ? null : seal(id, "dateOfBirth", born.toString()))
        .text("phone", person.phone() == null ? null : seal(id, "phone", person.phone()))
        .toItem();
  }

  /// A hundred in one call.
  @Override
  public Map<UserId, Person> findAll(Collection<UserId> ids) {
    return findAll(ids.stream());
  }

  /// Those of them who are known, a hundred in one call.
  Map<UserId, Person> findAll(Stream<UserId> ids) {
    return ids.distinct()
        .map(it -> Tables.key(pk(it), SK))
        .gather(Gatherers.windowFixed(PER_CALL))
        .flatMap(it -> tables.findAll(it).stream())
        .filter(it -> !it.isEmpty())
        .map(ItemReader::new)
        .map(it -> read(new UserId(it.text("pk").substring(PREFIX.length())), it))
        .collect(Collectors.toMap(Person::id, Function.identity()));
  }

  private Person read(UserId id, ItemReader item) {
    return new Person(
        id,
        item.number("version"),
        Role.of(item.text("role")),
        AccountStatus.of(item.text("status")),
        open(id, "email", item).orElseThrow(),
        open(id, "firstName", item).orElseThrow(),
        open(id, "lastName", item).orElseThrow(),
        Language.of(item.text("language")),
        open(id, "dateOfBirth", item).map(LocalDate::parse).orElse(null),
        item.optionalText("guardianId").map(UserId::new).orElse(null),
        item.flag("isForgotten"),
        item.flag(GUEST),
        open(id, "phone", item).orElse(null));
  }

  private String seal(UserId id, String name, String value) {
    return cipher.seal(value, pk(id) + "#" + name);
  }

  private Optional<String> open(UserId id, String name, ItemReader item) {
    return item.optionalText(name).map(it -> cipher.open(it, pk(id) + "#" + name));
  }
}
