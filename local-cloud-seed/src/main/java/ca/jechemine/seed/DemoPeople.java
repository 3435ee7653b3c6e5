package ca.jechemine.seed;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.AdminRecord;
import ca.jechemine.identity.domain.AdminRole;
import ca.jechemine.identity.domain.Credentials;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.LicenseStatus;
import ca.jechemine.identity.domain.PasswordHash;
import ca.jechemine.identity.domain.Person;
import ca.jechemine.identity.domain.Standing;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The people of the demo data, always the same: an administrator of each preset, one whose
/// appointment is over, three clients, one of them a minor whose guardian is another, and three
/// professionals, one of them not yet approved. What they fill in is in `DemoProfiles`.
final class DemoPeople {

  /// Everybody's password, and its hash, made once.
  static final String PASSWORD = "Chemin-Faisant-2026";

  private static final PasswordHash PASSWORD_HASH =
      new PasswordHash(
          "$argon2id$v=19$m=19456,t=2,p=1$enmv3Is0QYGbHMQK0a0TrA"
              + "$6VsIxzhwaV5mkZv5R71iBtVwP6ZwnSSCZ2Cr1/Rmdn8");

  private static final Instant FIRST_DAY = Instant.parse("2026-01-05T14:00:00Z");
  private static final int SUPER_ADMIN = 1;
  private static final int GUARDIAN = 8;

  private DemoPeople() {}

  static List<Account> all() {
    return List.of(
        admin(SUPER_ADMIN, "super", AdminRole.SUPER_ADMIN, name("Heather", "O’Connell", "en")),
        admin(2, "platform", AdminRole.PLATFORM_ADMIN, name("Étienne", "Lachance", "fr")),
        admin(3, "content", AdminRole.CONTENT_ADMIN, name("Maëlle", "Gagnon-Thibault", "fr")),
        admin(4, "support", AdminRole.SUPPORT_ADMIN, name("Olivia", "Chen", "en")),
        admin(5, "billing", AdminRole.BILLING_ADMIN, name("Jean-Sébastien", "Côté", "fr")),
        revoked(admin(6, "deactivated", AdminRole.CONTENT_ADMIN, name("Noémie", "Roy", "fr"))),
        client(7, "client.fr", born("1991-09-12", "female", name("Geneviève", "Bélanger", "fr"))),
        client(
            GUARDIAN,
            "client.en",
            born("1983-02-27", "male", name("Marc-André", "D’Amours", "en"))),
        professional(
            9,
            "professional.one",
            born("1978-04-21", "female", name("Françoise", "Lévesque", "fr"))),
        professional(
            10,
            "professional.two",
            in("Gatineau", born("1986-11-03", "male", name("Samuel", "Tremblay", "en")))),
        awaitingApproval(
            professional(
                11,
                "professional.pending",
                in("Québec", born("1994-06-30", "female", name("Chloé", "Bédard", "fr"))))),
        guarded(
            client(
                12, "client.minor", born("2012-05-08", "female", name("Rosalie", "Morin", "fr")))));
  }

  private static Account admin(int number, String name, AdminRole role, Person person) {
    AdminRecord record =
        AdminRecord.preset(id("ad", number), role, new UserId(id("ac", SUPER_ADMIN)), day(number));
    Standing standing =
        Standing.provisioned(Role.ADMIN, AccountStatus.ACTIVE, LicenseStatus.NOT_APPLICABLE);
    return account(number, name + ".admin", person, standing).withAdmin(record);
  }

  /// Still has the role, which grants nothing.
  private static Account revoked(Account account) {
    return account.withAdmin(account.adminRecord().orElseThrow().revoked());
  }

  private static Account client(int number, String name, Person person) {
    Standing standing =
        Standing.provisioned(Role.CLIENT, AccountStatus.ACTIVE, LicenseStatus.NOT_APPLICABLE);
    return account(number, name, person, standing);
  }

  /// The guardian is planted before.
  private static Account guarded(Account account) {
    return account.withGuardian(new UserId(id("ac", GUARDIAN)));
  }

  private static Account professional(int number, String name, Person person) {
    Standing standing =
        Standing.provisioned(Role.PROFESSIONAL, AccountStatus.ACTIVE, LicenseStatus.VERIFIED);
    return account(number, name, person, standing);
  }

  private static Account awaitingApproval(Account account) {
    return account.with(
        Standing.provisioned(
            Role.PROFESSIONAL, AccountStatus.PENDING, LicenseStatus.PENDING_REVIEW));
  }

  private static Account account(int number, String name, Person person, Standing standing) {
    return Account.of(
        new UserId(id("ac", number)),
        new EmailAddress(name + "@jechemine.test"),
        person,
        standing,
        Credentials.first(PASSWORD_HASH),
        day(number));
  }

  private static Person name(String firstName, String lastName, String language) {
    return new Person(firstName, lastName, language, "+15145550100", "Montréal", null, null, null);
  }

  private static Person born(String day, String gender, Person person) {
    return new Person(
        person.firstName(),
        person.lastName(),
        person.language(),
        person.phone(),
        person.location(),
        person.image(),
        gender,
        LocalDate.parse(day));
  }

  private static Person in(String place, Person person) {
    return new Person(
        person.firstName(),
        person.lastName(),
        person.language(),
        person.phone(),
        place,
        person.image(),
        person.gender(),
        person.dateOfBirth());
  }

  /// Ids that are the same at every start; the kind tells accounts from Admin records.
  private static String id(String kind, int number) {
    return "00005eed" + kind + "%014d".formatted(number);
  }

  private static Instant day(int number) {
    return FIRST_DAY.plus(Duration.ofDays(number));
  }
}
