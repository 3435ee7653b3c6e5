package ca.jechemine.identity.http;

import ca.jechemine.identity.application.UpdateUser;
import ca.jechemine.identity.domain.AdministeredFields;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.EmailForm;
import ca.jechemine.identity.domain.PersonEdit;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a whole account out of a flat body (contract 40 §6.5): pages send back what they read, so
/// that what is not to be changed here is as if it were not there.
final class WholeUserBody {

  private static final int LONGEST_IMAGE = 2_000;

  /// A picture of the web, or of this site.
  private static final Pattern IMAGE = Pattern.compile("(https://|/)[^\\s\"'<>\\\\]+");

  private static final Text NO_TEXT = new Text("doit être un texte", "must be a text");
  private static final Text NO_STATUS =
      new Text("doit être active, pending ou inactive", "must be active, pending or inactive");
  private static final Text NO_IMAGE =
      new Text("n’est pas l’adresse d’une image", "is not the address of an image");
  private static final Text NOTHING =
      new Text("ne contient rien à modifier", "holds nothing to change");

  private WholeUserBody() {}

  /// What is to be changed.
  ///
  /// @throws Refusal.Invalid naming every field of the account at fault
  static UpdateUser.Change change(Map<String, @Nullable Object> body, Instant now) {
    PersonFields fields = new PersonFields(now);
    PersonEdit edit =
        new UpdateOwnUserHandler.Body(
                text(body, "firstName", fields),
                text(body, "lastName", fields),
                text(body, "phone", fields),
                text(body, "location", fields),
                text(body, "dateOfBirth", fields),
                text(body, "gender", fields),
                text(body, "language", fields))
            .edit(fields)
            .withImage(image(text(body, "image", fields), fields));
    EmailAddress email = email(body, fields);
    AccountStatus status = status(text(body, "status", fields), fields);
    fields.refuseIfAny();
    boolean isNothing = edit.isEmpty() && email == null && status == null;
    if (isNothing && !AdministeredFields.isAnyIn(body)) {
      throw Refusal.invalid("body", NOTHING);
    }
    return new UpdateUser.Change(edit, email, status, null, body);
  }

  private static @Nullable String text(
      Map<String, @Nullable Object> body, String field, PersonFields fields) {
    Object raw = body.get(field);
    fields.require(raw == null || raw instanceof String, field, NO_TEXT);
    return raw instanceof String text ? text : null;
  }

  private static @Nullable String image(@Nullable String raw, PersonFields fields) {
    if (raw == null || raw.isBlank()) {
      return raw == null ? null : "";
    }
    String image = raw.strip();
    fields.require(
        image.length() <= LONGEST_IMAGE && IMAGE.matcher(image).matches(), "image", NO_IMAGE);
    return image;
  }

  /// An address cannot be taken away: an empty one is none.
  private static @Nullable EmailAddress email(
      Map<String, @Nullable Object> body, PersonFields fields) {
    Object raw = body.get("email");
    if (raw == null || (raw instanceof String text && text.isBlank())) {
      return null;
    }
    Violations violations = new Violations();
    Optional<EmailAddress> email = EmailForm.read(raw, violations);
    fields.require(email.isPresent(), "email", EmailForm.NO_ADDRESS);
    return email.orElse(null);
  }

  private static @Nullable AccountStatus status(@Nullable String raw, PersonFields fields) {
    if (raw == null || raw.isBlank()) {
      return null;
    }
    Optional<AccountStatus> status =
        Stream.of(AccountStatus.values()).filter(it -> it.code().equals(raw)).findFirst();
    fields.require(status.isPresent(), "status", NO_STATUS);
    return status.orElse(null);
  }
}
