package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.AdminRecord;
import ca.jechemine.identity.domain.Credentials;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.LicenseStatus;
import ca.jechemine.identity.domain.PasswordHash;
import ca.jechemine.identity.domain.PaymentGuarantee;
import ca.jechemine.identity.domain.PaymentPreference;
import ca.jechemine.identity.domain.Person;
import ca.jechemine.identity.domain.PreferredPaymentMethod;
import ca.jechemine.identity.domain.Standing;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An account: `pk = ACCOUNT#<id>`, `sk = ACCOUNT`.
///
/// `gsi1pk = ACCOUNT#<ROLE>#<STATUS>`, `gsi1sk = <createdAt in milliseconds>#<id>`: the accounts of
/// a role and status, read backwards for the newest first. `gsi2pk = ACCOUNT#<ROLE>`, `gsi2sk` the
/// same: those of a role, whatever their status. Phone, location, birth date and the network
/// addresses of consents are sealed for this row and their attribute.
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
        .text("gsi1sk", byAge(account))
        .text("gsi2pk", "ACCOUNT#" + standing.role())
        .text("gsi2sk", byAge(account))
        .number("version", version)
        .text("email", account.email().value())
        .text("firstName", person.firstName())
        .text("lastName", person.lastName())
        .text("language", person.language())
        .text("phone", seal(person.phone(), pk + "/phone", cipher))
        .text("location", seal(person.location(), pk + "/location", cipher))
        .text("image", person.image())
        .text("gender", person.gender())
        .text("dateOfBirth", seal(birthDate(person), pk + "/dateOfBirth", cipher))
        .text("role", standing.role().name())
        .text("status", standing.status().name())
        .text("license", standing.license().name())
        .number("securityVersion", standing.securityVersion())
        .instant("emailVerifiedAt", standing.emailVerifiedAt())
        .instant("phoneVerifiedAt", standing.phoneVerifiedAt())
        .instant("deactivatedAt", standing.deactivatedAt())
        .instant("deletionRequestedAt", standing.deletionRequestedAt())
        .text("roleBefore", standing.roleBefore() == null ? null : standing.roleBefore().name())
        .map("consents", ConsentAttributes.write(account.consents(), pk, cipher))
        .text("passwordHash", account.password().map(PasswordHash::phc))
        .number("sessionVersion", credentials.sessionVersion())
        .instant("sessionsEndedAt", credentials.sessionsEndedAt())
        .text("guaranteeStatus", account.guarantee().status())
        .text("guaranteeSource", account.guarantee().source())
        .number("guaranteeVersion", account.guarantee().version())
        .text("preferredPaymentMethod", account.paymentPreference().map(it -> it.method().code()))
        .instant(
            "preferredPaymentMethodAt",
            account.paymentPreference().map(PaymentPreference::saidAt).orElse(null))
        .text("guardianId", account.guardianId().map(UserId::value))
        .text("merging", account.merge().map(UserId::value))
        .instant("createdAt", account.createdAt())
        .instant("updatedAt", account.updatedAt())
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
            ConsentAttributes.read(item.map("consents"), pk(id), cipher),
            credentials(item),
            new PaymentGuarantee(
                item.text("guaranteeStatus"),
                item.optionalText("guaranteeSource").orElse(null),
                item.optionalNumber("guaranteeVersion").orElse(0L)),
            preference(item),
            item.optionalText("guardianId").map(UserId::new).orElse(null),
            admin.orElse(null),
            item.optionalText("merging").map(UserId::new).orElse(null),
            item.instant("createdAt"),
            item.instant("updatedAt"));
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
        item.optionalText("image").orElse(null),
        item.optionalText("gender").orElse(null),
        item.optionalText("dateOfBirth")
            .map(it -> LocalDate.parse(cipher.open(it, pk + "/dateOfBirth")))
            .orElse(null));
  }

  private static Standing standing(ItemReader item) {
    return new Standing(
        Role.valueOf(item.text("role")),
        AccountStatus.valueOf(item.text("status")),
        LicenseStatus.valueOf(item.text("license")),
        Math.toIntExact(item.number("securityVersion")),
        orNull(item.optionalInstant("emailVerifiedAt")),
        orNull(item.optionalInstant("phoneVerifiedAt")),
        orNull(item.optionalInstant("deactivatedAt")),
        orNull(item.optionalInstant("deletionRequestedAt")),
        item.optionalText("roleBefore").map(Role::valueOf).orElse(null));
  }

  private static @Nullable PaymentPreference preference(ItemReader item) {
    return item.optionalText("preferredPaymentMethod")
        .flatMap(PreferredPaymentMethod::of)
        .map(it -> new PaymentPreference(it, item.instant("preferredPaymentMethodAt")))
        .orElse(null);
  }

  private static Credentials credentials(ItemReader item) {
    return new Credentials(
        item.optionalText("passwordHash").map(PasswordHash::new).orElse(null),
        item.number("sessionVersion"),
        orNull(item.optionalInstant("sessionsEndedAt")));
  }

  private static String byAge(Account account) {
    return "%013d#%s".formatted(account.createdAt().toEpochMilli(), account.id());
  }

  private static @Nullable String birthDate(Person person) {
    return person.dateOfBirth() == null ? null : person.dateOfBirth().toString();
  }

  private static @Nullable Instant orNull(Optional<Instant> instant) {
    return instant.orElse(null);
  }

  private static @Nullable String seal(@Nullable String text, String context, FieldCipher cipher) {
    return text == null ? null : cipher.seal(text, context);
  }
}
