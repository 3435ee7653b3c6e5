package ca.jechemine.library.persistence;

import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.library.domain.prescription.People;
import ca.jechemine.library.domain.prescription.Person;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// People in the domain's table: `pk = PERSON#<id>`, `sk = PERSON`. The date of birth is sealed.
final class DynamoPeople implements People {

  private static final String SK = "PERSON";

  private final Tables tables;
  private final FieldCipher cipher;

  DynamoPeople(Tables tables, FieldCipher cipher) {
    this.tables = tables;
    this.cipher = cipher;
  }

  @Override
  public Optional<Person> find(UserId id) {
    return tables.find(pk(id), SK).map(it -> read(id, new ItemReader(it)));
  }

  /// One conditional write.
  @Override
  public void keep(Person person) {
    Map<String, AttributeValue> row = write(person);
    try {
      tables
          .client()
          .putItem(put ->
              put.tableName(tables.table())
                  .item(row)
                  .conditionExpression("attribute_not_exists(pk) OR version < :told")
                  .expressionAttributeValues(Map.of(":told", row.get("version"))));
    } catch (ConditionalCheckFailedException later) {
      // Something later is known.
      return;
    }
  }

  /// A condition of a transaction: that the person is not known to be forgotten.
  static Write unlessForgotten(String table, UserId id) {
    return Write.check(
        ConditionCheck.builder()
            .tableName(table)
            .key(Tables.key(pk(id), SK))
            .conditionExpression("attribute_not_exists(pk) OR isForgotten = :no")
            .expressionAttributeValues(Map.of(":no", AttributeValue.fromBool(false))),
        _ -> new StaleVersion("whether somebody is forgotten"));
  }

  private Map<String, AttributeValue> write(Person person) {
    LocalDate born = person.dateOfBirth();
    return new ItemWriter()
        .text("pk", pk(person.id()))
        .text("sk", SK)
        .number("version", person.version())
        .text("role", person.role().code())
        .text("guardianId", person.guardianId().map(UserId::value))
        .flag("isForgotten", person.isForgotten())
        .text(
            "dateOfBirth", born == null ? null : cipher.seal(born.toString(), context(person.id())))
        .toItem();
  }

  private Person read(UserId id, ItemReader item) {
    return new Person(
        id,
        item.number("version"),
        Role.of(item.text("role")),
        item.optionalText("dateOfBirth")
            .map(it -> LocalDate.parse(cipher.open(it, context(id))))
            .orElse(null),
        item.optionalText("guardianId").map(UserId::new).orElse(null),
        item.flag("isForgotten"));
  }

  private static String pk(UserId id) {
    return "PERSON#" + id;
  }

  private static String context(UserId id) {
    return pk(id) + "#dateOfBirth";
  }
}
