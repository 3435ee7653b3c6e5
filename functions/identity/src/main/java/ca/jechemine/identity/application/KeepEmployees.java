package ca.jechemine.identity.application;

import ca.jechemine.contracts.AccountNotice;
import ca.jechemine.identity.domain.AccessAction;
import ca.jechemine.identity.domain.AccessLog;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.Anonymised;
import ca.jechemine.identity.domain.Credentials;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.Employee;
import ca.jechemine.identity.domain.EmployeeRecord;
import ca.jechemine.identity.domain.Employees;
import ca.jechemine.identity.domain.FormerAddress;
import ca.jechemine.identity.domain.LicenseStatus;
import ca.jechemine.identity.domain.OneTimeSecret.Kind;
import ca.jechemine.identity.domain.OneTimeSecrets;
import ca.jechemine.identity.domain.PasswordHash;
import ca.jechemine.identity.domain.PasswordHashes;
import ca.jechemine.identity.domain.Person;
import ca.jechemine.identity.domain.Reopening;
import ca.jechemine.identity.domain.Standing;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The employees of the platform, as administrators keep them. Whoever became an administrator is
/// shown and not changed: their account is above what keeping employees gives a right to.
public final class KeepEmployees {

  private final Accounts accounts;
  private final Employees employees;
  private final PasswordHashes hashes;
  private final OneTimeSecrets secrets;
  private final AccessLog log;
  private final Ids ids;
  private final InstantSource clock;

  public KeepEmployees(
      Accounts accounts,
      Employees employees,
      PasswordHashes hashes,
      OneTimeSecrets secrets,
      AccessLog log,
      Ids ids,
      InstantSource clock) {
    this.accounts = accounts;
    this.employees = employees;
    this.hashes = hashes;
    this.secrets = secrets;
    this.log = log;
    this.ids = ids;
    this.clock = clock;
  }

  /// One of them.
  ///
  /// @throws Refusal.NotFound when the account is no employee's, or its holder is forgotten
  public Employee read(UserId id) {
    return new Employee(find(id).value(), employees.of(id));
  }

  /// Makes the account of a new one, which is active.
  ///
  /// @throws Refusal.Conflict `EMAIL_TAKEN` when somebody has the address
  public Employee create(
      EmailAddress email,
      @Nullable String password,
      UnaryOperator<Employee> description,
      Author by,
      Receipts<Employee> receipts) {
    Instant now = clock.instant();
    PasswordHash hash = password == null ? null : hashes.of(password);
    Account bare =
        Account.of(
            new UserId(ids.next()),
            email,
            new Person("", "", "fr", null, null, null, null, null),
            Standing.provisioned(Role.EMPLOYEE, AccountStatus.ACTIVE, LicenseStatus.NOT_APPLICABLE)
                .emailVerified(now),
            Credentials.first(hash),
            now);
    Employee employee = description.apply(new Employee(bare, EmployeeRecord.NONE));
    UserId id = bare.id();
    accounts.create(
        employee.account(),
        new Work(
            List.of(
                employees.keeping(id, employee.record()), noted(AccessAction.CREATE_USER, id, by)),
            List.of(),
            receipts.of(employee)));
    return employee;
  }

  /// Changes one; another password ends every session, and so does closing the account. Another
  /// address is told to the former one.
  ///
  /// @throws Refusal.NotFound when the account is no employee's, or its holder is forgotten
  /// @throws Refusal.Forbidden when they are an administrator
  /// @throws Refusal.Conflict `EMAIL_TAKEN` when somebody else has the address, `DELETION_DUE` when
  ///   it is to be opened and is deleted for good
  public Employee change(
      UserId id, @Nullable String password, UnaryOperator<Employee> description, Author by) {
    Optional<PasswordHash> hash = Optional.ofNullable(password).map(hashes::of);
    return Retry.whenStale(() -> {
      Versioned<Account> read = find(id);
      Instant now = clock.instant();
      Employee before = new Employee(read.value(), employees.of(id));
      if (before.isAdmin()) {
        throw Refusal.forbidden(
            "FORBIDDEN",
            new Text(
                "Le compte d’une personne qui a des droits d’administration ne se modifie pas ici.",
                "The account of somebody who is an administrator is not changed here."));
      }
      Employee described = description.apply(before);
      if (described.account().standing().status() == AccountStatus.ACTIVE) {
        Reopening.requireInTime(before.account(), now);
      }
      Account account = sessionsEnded(before.account(), described.account(), hash, now);
      Employee after = new Employee(account, described.record());
      if (!after.equals(before)) {
        List<Step> steps = new ArrayList<>(forgetting(before.account(), account));
        steps.add(employees.keeping(id, after.record()));
        steps.add(noted(AccessAction.UPDATE_USER, id, by));
        List<AccountNotice> told =
            FormerAddress.notice(before.account(), account, ids.next(), now).stream().toList();
        accounts.save(read, account, new Work(steps, told, Optional.empty()));
      }
      return after;
    });
  }

  private static Account sessionsEnded(
      Account before, Account after, Optional<PasswordHash> hash, Instant now) {
    if (hash.isPresent()) {
      return after.with(before.credentials().renewed(hash.get(), now));
    }
    boolean closes =
        before.standing().status() != AccountStatus.INACTIVE
            && after.standing().status() == AccountStatus.INACTIVE;
    return closes ? after.with(before.credentials().sessionsEnded(now)) : after;
  }

  /// Whoever has the former address proves nothing more by what was sent there, and a link to
  /// choose a password is of no use after one was set.
  private List<Step> forgetting(Account before, Account after) {
    boolean moves = !after.email().equals(before.email());
    List<Step> steps = new ArrayList<>();
    if (moves) {
      steps.add(secrets.forgetting(before.id(), Kind.EMAIL_LINK));
    }
    if (moves || !after.password().equals(before.password())) {
      steps.add(secrets.forgetting(before.id(), Kind.PASSWORD_LINK));
    }
    return steps;
  }

  private Step noted(AccessAction action, UserId id, Author by) {
    return log.keeping(by.entry(ids.next(), action, id, clock.instant()));
  }

  private Versioned<Account> find(UserId id) {
    return accounts
        .find(id)
        .filter(it -> Employee.is(it.value()) && !Anonymised.is(it.value()))
        .orElseThrow(DeactivateAccount::unknown);
  }
}
