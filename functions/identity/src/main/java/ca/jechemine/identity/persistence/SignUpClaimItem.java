package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.Answers;
import ca.jechemine.identity.domain.Changes;
import ca.jechemine.identity.domain.MedicalField;
import ca.jechemine.identity.domain.PasswordHash;
import ca.jechemine.identity.domain.Person;
import ca.jechemine.identity.domain.ProfileField;
import ca.jechemine.identity.domain.ProfileForm;
import ca.jechemine.identity.domain.SignUpClaim;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Violations;
import ca.jechemine.runtime.crypto.Digests;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A claim that waits for its link: `pk = ACCOUNT#<id>`, `sk = CLAIM`. `link` is the SHA-256 of the
/// link's token; everything that was given is sealed.
final class SignUpClaimItem {

  static final String SK = "CLAIM";

  private SignUpClaimItem() {}

  static Map<String, AttributeValue> key(UserId holder) {
    return Tables.key(AccountItem.pk(holder), SK);
  }

  static Map<String, AttributeValue> write(
      UserId holder, String token, SignUpClaim claim, Instant expiresAt, FieldCipher cipher) {
    String pk = AccountItem.pk(holder);
    Person person = claim.person();
    return new ItemWriter()
        .text("pk", pk)
        .text("sk", SK)
        .text("link", Digests.sha256(token))
        .text("role", claim.role().name())
        .text("firstName", seal(person.firstName(), pk, "firstName", cipher))
        .text("lastName", seal(person.lastName(), pk, "lastName", cipher))
        .text("language", person.language())
        .text("phone", optional(person.phone(), pk, "phone", cipher))
        .text("location", optional(person.location(), pk, "location", cipher))
        .text("gender", optional(person.gender(), pk, "gender", cipher))
        .text(
            "dateOfBirth",
            Optional.ofNullable(person.dateOfBirth())
                .map(it -> seal(it.toString(), pk, "dateOfBirth", cipher)))
        .text("password", seal(claim.password().phc(), pk, "password", cipher))
        .map("consents", ConsentAttributes.write(claim.consents(), pk + "/CLAIM", cipher))
        .text("medical", seal(plain(claim.medical()), pk, "medical", cipher))
        .text("practice", seal(plain(claim.practice()), pk, "practice", cipher))
        .instant("endsAt", expiresAt)
        .expiresAt(expiresAt)
        .toItem();
  }

  /// The claim, when it waits for that link and is not over.
  static Optional<SignUpClaim> read(
      UserId holder,
      String token,
      Instant now,
      Map<String, AttributeValue> row,
      FieldCipher cipher) {
    return Optional.of(row)
        .filter(it -> waits(it, now))
        .map(ItemReader::new)
        .filter(it -> it.text("link").equals(Digests.sha256(token)))
        .map(it -> read(it, AccountItem.pk(holder), cipher));
  }

  static boolean waits(Map<String, AttributeValue> row, Instant now) {
    return !row.isEmpty() && new ItemReader(row).instant("endsAt").isAfter(now);
  }

  private static SignUpClaim read(ItemReader item, String pk, FieldCipher cipher) {
    Person person =
        new Person(
            open(item, pk, "firstName", cipher).orElseThrow(),
            open(item, pk, "lastName", cipher).orElseThrow(),
            item.text("language"),
            open(item, pk, "phone", cipher).orElse(null),
            open(item, pk, "location", cipher).orElse(null),
            null,
            open(item, pk, "gender", cipher).orElse(null),
            open(item, pk, "dateOfBirth", cipher).map(LocalDate::parse).orElse(null));
    return new SignUpClaim(
        Role.valueOf(item.text("role")),
        person,
        new PasswordHash(open(item, pk, "password", cipher).orElseThrow()),
        ConsentAttributes.read(item.map("consents"), pk + "/CLAIM", cipher),
        changes(MedicalField.class, open(item, pk, "medical", cipher).orElseThrow()),
        changes(ProfileField.class, open(item, pk, "practice", cipher).orElseThrow()));
  }

  private static <F extends Enum<F> & ProfileForm> String plain(Changes<F> changes) {
    return Json.write(Answers.<F>none().with(changes).plain());
  }

  private static <F extends Enum<F> & ProfileForm> Changes<F> changes(Class<F> form, String json) {
    return Changes.read(form, Json.readObject(json), new Violations());
  }

  private static Optional<String> optional(
      @Nullable String text, String pk, String name, FieldCipher cipher) {
    return Optional.ofNullable(text).map(it -> seal(it, pk, name, cipher));
  }

  private static String seal(String text, String pk, String name, FieldCipher cipher) {
    return cipher.seal(text, context(pk, name));
  }

  private static Optional<String> open(
      ItemReader item, String pk, String name, FieldCipher cipher) {
    return item.optionalText(name).map(it -> cipher.open(it, context(pk, name)));
  }

  private static String context(String pk, String name) {
    return pk + "/CLAIM/" + name;
  }
}
