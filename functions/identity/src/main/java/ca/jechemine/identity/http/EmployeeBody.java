package ca.jechemine.identity.http;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.EmailForm;
import ca.jechemine.identity.domain.Employee;
import ca.jechemine.identity.domain.EmployeeRecord;
import ca.jechemine.identity.domain.PasswordForm;
import ca.jechemine.identity.domain.PersonEdit;
import ca.jechemine.identity.domain.Standing;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a form says of an employee (contract 40 §6.2). What is absent stays; of what may be missing
/// an empty text takes it away.
record EmployeeBody(
    PersonEdit person,
    @Nullable EmailAddress email,
    @Nullable String password,
    @Nullable AccountStatus status,
    Map<String, String> record) {

  private static final int LONGEST = 300;
  private static final int LONGEST_EXPERIENCE = 5_000;
  private static final int LONGEST_URL = 2_000;

  /// A page of the web, or a path of this site.
  private static final Pattern FILE = Pattern.compile("(https?://|/)[^\\s\"'<>\\\\]+");

  private static final Text NO_TEXT = new Text("doit être un texte", "must be a text");
  private static final Text TOO_LONG = new Text("est trop long", "is too long");
  private static final Text REQUIRED = new Text("est obligatoire", "is required");
  private static final Text NO_FILE =
      new Text("n’est pas l’adresse d’un fichier", "is not the address of a file");
  private static final Text NO_STATUS =
      new Text("doit être active ou inactive", "must be active or inactive");

  /// Reads it; of somebody new, names and address have to be there.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Invalid naming every field at fault
  static EmployeeBody read(Map<String, @Nullable Object> body, boolean isNew, Instant now) {
    PersonFields fields = new PersonFields(now);
    for (String name : new String[] {"firstName", "lastName", "email"}) {
      Object raw = body.get(name);
      boolean isThere = raw instanceof String text && !text.isBlank();
      fields.require(!isNew || isThere, name, REQUIRED);
    }
    PersonEdit person =
        new PersonEdit(
            fields.name("firstName", text(body, "firstName", fields)),
            fields.name("lastName", text(body, "lastName", fields)),
            fields.phone(text(body, "phone", fields)),
            null,
            fields.dateOfBirth(text(body, "dateOfBirth", fields)),
            null,
            null);
    EmployeeBody read =
        new EmployeeBody(
            person,
            email(text(body, "email", fields), fields),
            password(text(body, "password", fields), fields),
            status(text(body, "status", fields), fields),
            record(body, fields));
    fields.refuseIfAny();
    return read;
  }

  /// The employee after it.
  Employee on(Employee before) {
    Account account = person.on(before.account());
    Account addressed = email == null ? account : account.with(email);
    Standing standing = addressed.standing();
    EmployeeRecord known = before.record();
    return new Employee(
        status == null || status == standing.status() ? addressed : addressed.with(moved(standing)),
        new EmployeeRecord(
            edited("address", known.address()),
            edited("diploma", known.diploma()),
            edited("experience", known.experience()),
            edited("cvDocumentUrl", known.cvDocumentUrl()),
            edited("cvDocumentName", known.cvDocumentName())));
  }

  private Standing moved(Standing standing) {
    return status == AccountStatus.ACTIVE
        ? standing.reactivated()
        : standing.with(AccountStatus.INACTIVE);
  }

  private @Nullable String edited(String field, @Nullable String before) {
    String next = record.get(field);
    if (next == null) {
      return before;
    }
    return next.isEmpty() ? null : next;
  }

  private static Map<String, String> record(
      Map<String, @Nullable Object> body, PersonFields fields) {
    Map<String, String> record = new HashMap<>();
    put(record, body, "address", LONGEST, fields);
    put(record, body, "diploma", LONGEST, fields);
    put(record, body, "experience", LONGEST_EXPERIENCE, fields);
    put(record, body, "cvDocumentName", LONGEST, fields);
    put(record, body, "cvDocumentUrl", LONGEST_URL, fields);
    String url = record.getOrDefault("cvDocumentUrl", "");
    fields.require(url.isEmpty() || FILE.matcher(url).matches(), "cvDocumentUrl", NO_FILE);
    return record;
  }

  private static void put(
      Map<String, String> record,
      Map<String, @Nullable Object> body,
      String field,
      int longest,
      PersonFields fields) {
    String text = text(body, field, fields);
    if (text != null) {
      fields.require(text.length() <= longest, field, TOO_LONG);
      record.put(field, text.strip());
    }
  }

  private static @Nullable String text(
      Map<String, @Nullable Object> body, String field, PersonFields fields) {
    Object raw = body.get(field);
    fields.require(raw == null || raw instanceof String, field, NO_TEXT);
    return raw instanceof String text ? text : null;
  }

  private static @Nullable EmailAddress email(@Nullable String raw, PersonFields fields) {
    if (raw == null || raw.isBlank()) {
      return null;
    }
    Optional<EmailAddress> email = EmailForm.read(raw, new Violations());
    fields.require(email.isPresent(), "email", EmailForm.NO_ADDRESS);
    return email.orElse(null);
  }

  private static @Nullable String password(@Nullable String raw, PersonFields fields) {
    if (raw == null || raw.isBlank()) {
      return null;
    }
    fields.require(PasswordForm.isLongEnough(raw), "password", PasswordForm.WRONG_LENGTH);
    return raw;
  }

  private static @Nullable AccountStatus status(@Nullable String raw, PersonFields fields) {
    if (raw == null || raw.isBlank()) {
      return null;
    }
    boolean isActive = raw.equals(AccountStatus.ACTIVE.code());
    fields.require(isActive || raw.equals(AccountStatus.INACTIVE.code()), "status", NO_STATUS);
    return isActive ? AccountStatus.ACTIVE : AccountStatus.INACTIVE;
  }

  @Override
  public String toString() {
    return "an employee";
  }
}
