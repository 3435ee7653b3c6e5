package ca.jechemine.appointments.persistence;

import ca.jechemine.appointments.domain.Guarantee;
import ca.jechemine.appointments.domain.Person;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// How somebody is spelled.
///
/// | row | pk | sk |
/// |---|---|---|
/// | the person, what is personal sealed in `details` | `PERSON#<userId>` | `PERSON` |
/// | whose an e-mail address is | `EMAIL#<keyed hash of the address>` | `EMAIL` |
final class PersonItem {

  static final String SK = "PERSON";
  static final String EMAIL = "EMAIL";

  private final FieldCipher cipher;
  private final KeyedHash hash;

  PersonItem(FieldCipher cipher, KeyedHash hash) {
    this.cipher = cipher;
    this.hash = hash;
  }

  static String pk(UserId id) {
    return "PERSON#" + id;
  }

  /// The key of an address, whatever its case.
  String emailPk(String email) {
    return emailPk(email, hash);
  }

  static String emailPk(String email, KeyedHash hash) {
    return "EMAIL#" + hash.of(email.strip().toLowerCase(Locale.ROOT));
  }

  Map<String, AttributeValue> write(Person person) {
    return new ItemWriter()
        .text("pk", pk(person.id()))
        .text("sk", SK)
        .text("userId", person.id().value())
        .number("version", person.version())
        .text("role", person.role().code())
        .text("status", person.status().code())
        .text("language", person.language())
        .text("guardianId", person.guardianId().map(UserId::value))
        .flag("isPhoneVerified", person.isPhoneVerified())
        .text("guarantee", person.guarantee().code())
        .text("details", cipher.seal(Json.write(Details.of(person)), context(person.id())))
        .toItem();
  }

  Person read(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    UserId id = new UserId(item.text("userId"));
    Details details = Json.read(Details.class, cipher.open(item.text("details"), context(id)));
    return new Person(
        id,
        item.number("version"),
        Role.of(item.text("role")),
        AccountStatus.of(item.text("status")),
        item.text("language"),
        details.contact(),
        details.dateOfBirth(),
        details.gender(),
        item.optionalText("guardianId").map(UserId::new).orElse(null),
        item.flag("isPhoneVerified"),
        Guarantee.of(item.text("guarantee")).orElse(Guarantee.NONE));
  }

  /// Whose the address is, and since when.
  static Map<String, AttributeValue> email(String emailPk, UserId owner, Instant since) {
    return new ItemWriter()
        .text("pk", emailPk)
        .text("sk", EMAIL)
        .text("userId", owner.value())
        .instant("takenAt", since)
        .toItem();
  }

  private static String context(UserId id) {
    return pk(id) + "#details";
  }

  /// What of somebody is personal.
  @io.avaje.jsonb.Json
  record Details(
      String firstName,
      String lastName,
      String email,
      @Nullable String phone,
      @Nullable String location,
      @Nullable LocalDate dateOfBirth,
      @Nullable String gender) {

    static Details of(Person person) {
      Person.Contact contact = person.contact();
      return new Details(
          contact.firstName(),
          contact.lastName(),
          contact.email(),
          contact.phone(),
          contact.location(),
          person.dateOfBirth(),
          person.gender());
    }

    Person.Contact contact() {
      return new Person.Contact(firstName, lastName, email, phone, location);
    }
  }
}
