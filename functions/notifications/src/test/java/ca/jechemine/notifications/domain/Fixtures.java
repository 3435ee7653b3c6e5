package ca.jechemine.notifications.domain;

import ca.jechemine.contracts.AccountNotice.AccountActionRequested;
import ca.jechemine.contracts.AccountNotice.AccountWelcomed;
import ca.jechemine.contracts.AccountNotice.EmailVerificationRequested;
import ca.jechemine.contracts.AccountNotice.PhoneVerificationRequested;
import ca.jechemine.contracts.ContactEvent.ContactReceived;
import ca.jechemine.contracts.ContactEvent.ContactReplied;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// People and events that the tests speak of.
public final class Fixtures {

  public static final Instant NOON = Instant.parse("2026-03-02T17:00:00Z");
  public static final String MESSAGE = "019a00000000000000000001";
  public static final String NOTICE = "019a000000000000000000f0";
  public static final String TOKEN = "5f".repeat(32);
  public static final String THREAD = "019a00000000000000000000";

  private Fixtures() {}

  /// Somebody whose id ends in this number.
  public static UserId user(int number) {
    return new UserId("%024x".formatted(number));
  }

  /// An active administrator with these rights.
  public static Person admin(int number, Language language, AdminPermission... permissions) {
    return person(number, 1, Role.ADMIN, AccountStatus.ACTIVE, language, Set.of(permissions));
  }

  /// An active client.
  public static Person client(int number, Language language) {
    return person(number, 1, Role.CLIENT, AccountStatus.ACTIVE, language, Set.of());
  }

  /// Somebody, as of a version.
  public static Person person(
      int number,
      long version,
      Role role,
      AccountStatus status,
      Language language,
      Set<AdminPermission> permissions) {
    return new Person(
        user(number),
        version,
        new Address("person" + number + "@example.com", "Personne " + number),
        "Personne",
        "+15145550199",
        language,
        role,
        status,
        null,
        permissions);
  }

  /// The administrator that the directory knows of a person.
  public static Administrator inCharge(Person person) {
    return new Administrator(person.id(), person.address(), person.language());
  }

  /// A message through the contact form.
  public static ContactReceived received() {
    return new ContactReceived(
        MESSAGE,
        "contact",
        Language.FR,
        "Élise Tremblay",
        "elise@example.com",
        "+15145550123",
        "Question sur les rendez-vous",
        "Bonjour,\n\nJ’aimerais savoir comment prendre un premier rendez-vous.\nMerci !",
        NOON);
  }

  /// An administrator's answer to it.
  public static ContactReplied replied(Language language) {
    return replied(language, "Re: Question sur les rendez-vous", "Élise Tremblay", null, null);
  }

  /// An administrator's answer.
  public static ContactReplied replied(
      Language language,
      String subject,
      @Nullable String name,
      @Nullable String inReplyTo,
      @Nullable String references) {
    return new ContactReplied(
        MESSAGE,
        THREAD,
        language,
        "elise@example.com",
        name,
        subject,
        "Merci de votre message.\n\nVous pouvez réserver en ligne,\nou nous appeler.",
        "Camille Roy",
        inReplyTo,
        references,
        NOON);
  }

  /// The link that proves an address was asked for by somebody of that name.
  public static EmailVerificationRequested emailVerificationRequested(String firstName) {
    return new EmailVerificationRequested(
        NOTICE,
        user(7).value(),
        "zoe@example.com",
        firstName,
        "fr",
        TOKEN,
        NOON.plus(Duration.ofMinutes(15)),
        false,
        NOON);
  }

  /// The code that proves a telephone was asked for.
  public static PhoneVerificationRequested phoneVerificationRequested() {
    return new PhoneVerificationRequested(
        NOTICE,
        user(7).value(),
        "+15145550177",
        "fr",
        "012345",
        NOON.plus(Duration.ofMinutes(10)),
        NOON);
  }

  /// A client with a telephone is welcome.
  public static AccountWelcomed welcomed() {
    return new AccountWelcomed(
        NOTICE, user(7).value(), "zoe@example.com", "Zoé", "fr", Role.CLIENT, "+15145550177", NOON);
  }

  /// Somebody of that address closed their account, or asked for its deletion.
  public static AccountActionRequested accountActionRequested(
      AccountActionRequested.Action action, String email) {
    return new AccountActionRequested(
        NOTICE,
        user(7).value(),
        email,
        "Zoé",
        "Côté",
        "fr",
        Role.CLIENT,
        action,
        action == AccountActionRequested.Action.DELETION_REQUEST
            ? NOON.plus(Duration.ofDays(30))
            : null,
        NOON);
  }
}
