package ca.jechemine.reporting.persistence.billing;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.reporting.domain.billing.Party;
import ca.jechemine.reporting.domain.billing.Person;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.json.Json;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// How a person is spelled: `pk = BILLING_PERSON#<userId>`, `sk = PERSON`. Names and address are
/// sealed together, for their own row and attribute, here as in the rows of sessions.
final class PartyItem {

  static final String SK = "PERSON";

  private final FieldCipher cipher;

  PartyItem(FieldCipher cipher) {
    this.cipher = cipher;
  }

  static String pk(String id) {
    return "BILLING_PERSON#" + id;
  }

  Map<String, AttributeValue> write(Person person, long revision) {
    String pk = pk(person.party().id());
    return write(new ItemWriter().text("pk", pk).text("sk", SK), "party", person.party(), pk, SK)
        .number("revision", revision)
        .text("role", person.role().name())
        .text("status", person.status().name())
        .instant("joinedAt", person.joinedAt())
        .number("spreadVersion", person.spreadVersion())
        .toItem();
  }

  Person read(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return new Person(
        party(item, "party"),
        Role.valueOf(item.text("role")),
        AccountStatus.valueOf(item.text("status")),
        item.instant("joinedAt"),
        item.number("spreadVersion"));
  }

  /// Somebody as part of a row.
  ItemWriter write(ItemWriter item, String name, Party party, String pk, String sk) {
    String sealed =
        Json.write(
            Map.of(
                "firstName", party.firstName(),
                "lastName", party.lastName(),
                "email", party.email()));
    return item.text(name + "Id", party.id())
        .number(name + "Version", party.version())
        .text(name + "Guarantee", party.guarantee())
        .text(name, cipher.seal(sealed, context(pk, sk, name)));
  }

  /// Whoever the row has under that name.
  Party party(ItemReader item, String name) {
    Map<String, String> open =
        Json.readTexts(
            cipher.open(item.text(name), context(item.text("pk"), item.text("sk"), name)));
    return new Party(
        item.text(name + "Id"),
        item.number(name + "Version"),
        open.getOrDefault("firstName", ""),
        open.getOrDefault("lastName", ""),
        open.getOrDefault("email", ""),
        item.text(name + "Guarantee"));
  }

  private static String context(String pk, String sk, String attribute) {
    return pk + "|" + sk + "|" + attribute;
  }
}
