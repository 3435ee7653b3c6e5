package ca.jechemine.identity.application;

import ca.jechemine.contracts.AccountNotice.PasswordLinkRequested;
import ca.jechemine.contracts.AccountNotice.PasswordLinkRequested.Purpose;
import ca.jechemine.identity.domain.AccessAction;
import ca.jechemine.identity.domain.AccessEntry.Reader;
import ca.jechemine.identity.domain.AccessLog;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.AdminRecord;
import ca.jechemine.identity.domain.AdminRole;
import ca.jechemine.identity.domain.Administrators;
import ca.jechemine.identity.domain.Credentials;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.LicenseStatus;
import ca.jechemine.identity.domain.OneTimeSecret.Kind;
import ca.jechemine.identity.domain.OneTimeSecrets;
import ca.jechemine.identity.domain.Origin;
import ca.jechemine.identity.domain.Person;
import ca.jechemine.identity.domain.Standing;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;

/// The first super administrator comes into being, without a password: a link to choose one is
/// mailed, so that nobody else ever knows it.
public final class AppointFirstSuperAdmin {

  private static final Person UNNAMED =
      new Person("Administration", "Je chemine", "fr", null, null, null, null, null);

  private final Accounts accounts;
  private final Administrators administrators;
  private final OneTimeSecrets secrets;
  private final AccessLog log;
  private final Ids ids;
  private final RandomGenerator random;
  private final InstantSource clock;

  public AppointFirstSuperAdmin(
      Accounts accounts,
      Administrators administrators,
      OneTimeSecrets secrets,
      AccessLog log,
      Ids ids,
      RandomGenerator random,
      InstantSource clock) {
    this.accounts = accounts;
    this.administrators = administrators;
    this.secrets = secrets;
    this.log = log;
    this.ids = ids;
    this.random = random;
    this.clock = clock;
  }

  /// Whether there is one now who was not there before.
  ///
  /// @throws Refusal.Conflict when the address is somebody else's
  public boolean appoint(EmailAddress email) {
    if (administrators.hasSuperAdmin()) {
      return false;
    }
    try {
      create(email);
      return true;
    } catch (Refusal.Conflict taken) {
      if (administrators.hasSuperAdmin()) {
        return false;
      }
      throw taken;
    }
  }

  private void create(EmailAddress email) {
    Instant now = clock.instant();
    UserId id = new UserId(ids.next());
    Account account =
        Account.of(
                id,
                email,
                UNNAMED,
                Standing.provisioned(
                    Role.ADMIN, AccountStatus.ACTIVE, LicenseStatus.NOT_APPLICABLE),
                Credentials.first(null),
                now)
            .withAdmin(AdminRecord.preset(ids.next(), AdminRole.SUPER_ADMIN, id, now));
    String token = Kind.PASSWORD_LINK.next(random);
    Instant expiresAt = now.plus(Kind.PASSWORD_LINK.life());
    accounts.create(
        account,
        Work.of(
                secrets.keeping(id, Kind.PASSWORD_LINK, token, expiresAt),
                log.keeping(by(id).entry(ids.next(), AccessAction.ADMIN_CREATED, id, now)))
            .telling(
                List.of(
                    new PasswordLinkRequested(
                        ids.next(),
                        id.value(),
                        email.value(),
                        UNNAMED.firstName(),
                        UNNAMED.language(),
                        Purpose.SETUP,
                        token,
                        expiresAt,
                        now))));
  }

  /// As the record's `createdBy` says it: nobody appointed them but the deployment itself.
  private static Author by(UserId self) {
    String name = UNNAMED.firstName() + " " + UNNAMED.lastName();
    return new Author(new Reader(self, Role.ADMIN, name), Origin.ofDeployment());
  }
}
