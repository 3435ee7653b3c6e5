package ca.jechemine.notifications.persistence;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.Address;
import ca.jechemine.notifications.domain.Administrator;
import ca.jechemine.notifications.domain.Person;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// How a person is spelled.
///
/// - `pk = PERSON#<userId>`, `sk = PERSON`; `gsi1pk = EMAIL#<keyed hash of the address>`, `gsi1sk =
///   <userId>`.
/// - For each permission of an active administrator, `pk = ADMINS#<permission>`, `sk = <userId>`:
///   all that an alert must know, so that its recipients are one query.
///
/// Name, address and phone are sealed, each for its own row and attribute.
final class PersonItem {

  private static final String SK = "PERSON";

  private final FieldCipher cipher;
  private final KeyedHash lookups;

  PersonItem(FieldCipher cipher, KeyedHash lookups) {
    this.cipher = cipher;
    this.lookups = lookups;
  }

  static String pk(UserId id) {
    return "PERSON#" + id;
  }

  static String sk() {
    return SK;
  }

  static String directory(AdminPermission permission) {
    return "ADMINS#" + permission.code();
  }

  String emailKey(String email) {
    return "EMAIL#" + lookups.of(Address.of(email).email());
  }

  Map<String, AttributeValue> write(Person person) {
    String pk = pk(person.id());
    return sealed(pk, SK, person.address())
        .text("userId", person.id().value())
        .number("version", person.version())
        .text(
            "phone",
            Optional.ofNullable(person.phone())
                .map(it -> cipher.seal(it, context(pk, SK, "phone"))))
        .text(
            "firstName",
            Optional.ofNullable(person.firstName())
                .map(it -> cipher.seal(it, context(pk, SK, "firstName"))))
        .text("guardianId", Optional.ofNullable(person.guardian()).map(UserId::value))
        .text("language", person.language().code())
        .text("role", person.role().code())
        .text("status", person.status().code())
        .texts("permissions", person.permissions().stream().map(AdminPermission::code).toList())
        .text("gsi1pk", emailKey(person.address().email()))
        .text("gsi1sk", person.id().value())
        .toItem();
  }

  Person read(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return new Person(
        new UserId(item.text("userId")),
        item.number("version"),
        address(item),
        item.optionalText("firstName").map(it -> open(item, "firstName", it)).orElse(null),
        item.optionalText("phone").map(it -> open(item, "phone", it)).orElse(null),
        Language.of(item.text("language")),
        Role.of(item.text("role")),
        AccountStatus.of(item.text("status")),
        item.optionalText("guardianId").map(UserId::new).orElse(null),
        item.texts("permissions").stream()
            .flatMap(it -> AdminPermission.of(it).stream())
            .collect(Collectors.toUnmodifiableSet()));
  }

  Map<String, AttributeValue> writeDuty(Person person, AdminPermission permission) {
    return sealed(directory(permission), person.id().value(), person.address())
        .text("userId", person.id().value())
        .text("language", person.language().code())
        .toItem();
  }

  Administrator readDuty(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return new Administrator(
        new UserId(item.text("userId")), address(item), Language.of(item.text("language")));
  }

  private ItemWriter sealed(String pk, String sk, Address address) {
    return new ItemWriter()
        .text("pk", pk)
        .text("sk", sk)
        .text("email", cipher.seal(address.email(), context(pk, sk, "email")))
        .text(
            "name",
            Optional.ofNullable(address.name())
                .map(it -> cipher.seal(it, context(pk, sk, "name"))));
  }

  private Address address(ItemReader item) {
    return new Address(
        open(item, "email", item.text("email")),
        item.optionalText("name").map(it -> open(item, "name", it)).orElse(null));
  }

  private String open(ItemReader item, String attribute, String sealed) {
    return cipher.open(sealed, context(item.text("pk"), item.text("sk"), attribute));
  }

  private static String context(String pk, String sk, String attribute) {
    return pk + "|" + sk + "|" + attribute;
  }
}
