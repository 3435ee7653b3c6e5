package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.AdminRecord;
import ca.jechemine.identity.domain.Credentials;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.LicenseStatus;
import ca.jechemine.identity.domain.PasswordHash;
import ca.jechemine.identity.domain.Person;
import ca.jechemine.identity.domain.Standing;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An account: `pk = ACCOUNT#<id>`, `sk = ACCOUNT`.
///
/// `gsi1pk = ACCOUNT#<ROLE>#<STATUS>`, `gsi1sk = <createdAt in milliseconds>#<id>`: the accounts of
/// a role and status, read backwards for the newest first. Phone and location are sealed for this
/// row and their attribute.
final class AccountItem {

  static final String SK = "ACCOUNT";

  private AccountItem() {}

  static String pk(UserId id) {
    return "ACCOUNT#" + id.value();
  }

  static Map<String, AttributeValue> write(Account account, long version, FieldCipher cipher) {
    String pk = pk(account.id());
    Person person = account.person();
    Standing standing = account.standing();
    Credentials credentials = account.credentials();
    return new ItemWriter()
        .text("pk", pk)
        .text("sk", SK)
        .text("gsi1pk", "ACCOUNT#" + standing.role() + "#" + standing.status())
        .text("gsi1sk", "%013d#%s".formatted(account.createdAt().toEpochMilli(), account.id()))
        .number("version", version)
        .text("email", account.email().value())
        .text("firstName", person.firstName())
        .text("lastName", person.lastName())
        .text("language", person.language())
        .text("phone", seal(person.phone(), pk + "/phone", cipher))
        .text("location", seal(person.location(), pk + "/location", cipher))
        .text("image", person.image())
        .text("role", standing.role().name())
        .text("status", standing.status().name())
        .text("license", standing.license().name())
        .number("securityVersion", standing.securityVersion())
        .instant("emailVerifiedAt", standing.emailVerifiedAt())
        .instant("phoneVerifiedAt", standing.phoneVerifiedAt())
        .instant("deactivatedAt", standing.deactivatedAt())
        .text("passwordHash", account.password().map(PasswordHash::phc))
        .number("sessionVersion", credentials.sessionVersion())
        .instant("createdAt", account.createdAt())
        .toItem();
  }

  static Versioned<Account> read(
      Map<String, AttributeValue> row, Optional<AdminRecord> admin, FieldCipher cipher) {
    ItemReader item = new ItemReader(row);
    UserId id = id(item);
    Account account =
        new Account(
            id,
            new EmailAddress(item.text("email")),
            person(item, pk(id), cipher),
            standing(item),
            credentials(item),
            admin.orElse(null),
            item.instant("createdAt"));
    return new Versioned<>(account, item.number("version"));
  }

  static UserId id(ItemReader item) {
    return new UserId(item.text("pk").substring("ACCOUNT#".length()));
  }

  private static Person person(ItemReader item, String pk, FieldCipher cipher) {
    return new Person(
        item.text("firstName"),
        item.text("lastName"),
        item.text("language"),
        item.optionalText("phone").map(it -> cipher.open(it, pk + "/phone")).orElse(null),
        item.optionalText("location").map(it -> cipher.open(it, pk + "/location")).orElse(null),
        item.optionalText("image").orElse(null));
  }

  private static Standing standing(ItemReader item) {
    return new Standing(
        Role.valueOf(item.text("role")),
        AccountStatus.valueOf(item.text("status")),
        LicenseStatus.valueOf(item.text("license")),
        Math.toIntExact(item.number("securityVersion")),
        orNull(item.optionalInstant("emailVerifiedAt")),
        orNull(item.optionalInstant("phoneVerifiedAt")),
        orNull(item.optionalInstant("deactivatedAt")));
  }

  private static Credentials credentials(ItemReader item) {
    return new Credentials(
        item.optionalText("passwordHash").map(PasswordHash::new).orElse(null),
        item.number("sessionVersion"));
  }

  private static @Nullable Instant orNull(Optional<Instant> instant) {
    return instant.orElse(null);
  }

  private static @Nullable String seal(@Nullable String text, String context, FieldCipher cipher) {
    return text == null ? null : cipher.seal(text, context);
  }
}
