package ca.jechemine.system.administrators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.jechemine.identity.application.AppointFirstSuperAdmin;
import ca.jechemine.identity.domain.AccessAction;
import ca.jechemine.identity.domain.AccessLog;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.AdminRecord;
import ca.jechemine.identity.domain.AdminRole;
import ca.jechemine.identity.domain.Administrators;
import ca.jechemine.identity.domain.Appointer;
import ca.jechemine.identity.domain.Credentials;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.LicenseStatus;
import ca.jechemine.identity.domain.Person;
import ca.jechemine.identity.domain.Standing;
import ca.jechemine.identity.persistence.DynamoAccessLog;
import ca.jechemine.identity.persistence.DynamoAccounts;
import ca.jechemine.identity.persistence.DynamoAdministrators;
import ca.jechemine.identity.persistence.DynamoOneTimeSecrets;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.outbox.Outbox;
import ca.jechemine.runtime.secrets.Keyring;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.EmbeddedAws;
import ca.jechemine.testkit.MovableClock;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A super administrator is always left, whoever writes at the same moment (docs/adr/0021); and the
/// first one comes once.
class LastSuperAdminTest {

  @RegisterExtension static final EmbeddedAws AWS = new EmbeddedAws();

  private static final Keyring KEYS =
      Keyring.of(Map.of("current", "k1", "lookup", "k1", "k1", "for-this-test"));
  private static final EmailAddress OPERATOR = new EmailAddress("operator@example.ca");

  private final MovableClock clock = new MovableClock(Instant.parse("2026-06-15T12:00:00Z"));
  private final SecureRandom random = new SecureRandom();
  private final Ids ids = new Ids(clock, random);
  private final Tables tables = AWS.freshTable(clock);
  private final FieldCipher cipher = FieldCipher.of(KEYS, random);
  private final Accounts accounts =
      new DynamoAccounts(
          tables,
          cipher,
          KeyedHash.forLookups(KEYS),
          new Outbox(AWS.platform(clock, Map.of("OUTBOX_TABLE", tables.table())), cipher),
          clock);
  private final AccessLog log = new DynamoAccessLog(tables, cipher);
  private final AppointFirstSuperAdmin first =
      new AppointFirstSuperAdmin(
          accounts,
          new DynamoAdministrators(tables),
          new DynamoOneTimeSecrets(tables),
          log,
          ids,
          random,
          clock);

  @Test
  void of_a_hundred_super_admins_who_all_leave_at_once_one_stays() {
    List<UserId> everybody =
        IntStream.range(0, 100).mapToObj(n -> superAdmin(n + "@example.ca")).toList();

    List<Boolean> left =
        AtOnce.all(everybody.stream().<Callable<Boolean>>map(id -> () -> leaves(id)).toList());

    assertThat(left).filteredOn(it -> !it).hasSize(1);
    assertThat(everybody.stream().filter(this::isSuperAdmin)).hasSize(1);
  }

  @Test
  void the_last_one_can_neither_lose_a_right_nor_close_the_account() {
    UserId id = superAdmin("last@example.ca");
    Versioned<Account> read = accounts.find(id).orElseThrow();
    Account account = read.value();
    AdminRecord record = account.adminRecord().orElseThrow();
    AdminRecord poorer =
        record.with(AdminRole.SUPER_ADMIN, Set.of(AdminPermission.MANAGE_ADMINS), true);

    refused(read, account.withAdmin(poorer));
    refused(read, account.with(account.standing().deactivated(clock.instant())));
    refused(read, account.with(account.standing().with(Role.CLIENT, null)));
  }

  /// Read as still holding the right, and written after it was taken away.
  @Test
  void an_appointer_who_is_not_what_they_were_any_more_appoints_nobody() {
    superAdmin("other@example.ca");
    Administrators administrators = new DynamoAdministrators(tables);
    List<UnaryOperator<Account>> losses =
        List.of(
            it -> it.withAdmin(it.adminRecord().orElseThrow().revoked()),
            it -> it.withAdmin(with(it, AdminRole.PLATFORM_ADMIN, AdminRole.SUPER_ADMIN.preset())),
            it -> it.withAdmin(with(it, AdminRole.SUPER_ADMIN, AdminRole.CONTENT_ADMIN.preset())),
            it -> it.with(it.standing().with(Role.CLIENT, null)),
            it -> it.with(it.standing().deactivated(clock.instant())));
    for (int n = 0; n < losses.size(); n++) {
      UserId id = superAdmin("appointer" + n + "@example.ca");
      Versioned<Account> read = accounts.find(id).orElseThrow();
      Work held =
          Work.of(
              administrators.whileHolding(
                  new Appointer(id, read.value().adminRecord().orElseThrow())));
      accounts.create(account("before" + n + "@example.ca", Role.CLIENT), held);

      accounts.save(read, losses.get(n).apply(read.value()), Work.none());

      Account after = account("after" + n + "@example.ca", Role.CLIENT);
      assertThatExceptionOfType(StaleVersion.class)
          .as("loss " + n)
          .isThrownBy(() -> accounts.create(after, held));
      assertThat(accounts.find(after.id())).isEmpty();
    }
  }

  @Test
  void the_first_one_comes_once_without_a_password() {
    List<Boolean> made = AtOnce.times(20, () -> Retry.whenStale(() -> first.appoint(OPERATOR)));

    assertThat(made).filteredOn(it -> it).hasSize(1);
    Account account = accounts.withEmail(OPERATOR).orElseThrow().value();
    assertThat(account.isWholeSuperAdmin()).isTrue();
    assertThat(account.password()).isEmpty();
    assertThat(notices()).containsExactly("PasswordLinkRequested");
    assertThat(account.adminRecord().orElseThrow().createdBy()).isEqualTo(account.id());
    assertThat(log.of(account.id(), new PageRequest(10, null)).items())
        .as("the access log")
        .singleElement()
        .satisfies(it -> {
          assertThat(it.action()).isEqualTo(AccessAction.ADMIN_CREATED);
          assertThat(it.reader().id()).isEqualTo(account.id());
          assertThat(it.createdAt()).isEqualTo(clock.instant());
        });
    assertThat(first.appoint(new EmailAddress("second@example.ca"))).isFalse();
    assertThat(accounts.withEmail(new EmailAddress("second@example.ca"))).isEmpty();
  }

  @Test
  void an_address_that_somebody_has_makes_nobody_an_administrator() {
    accounts.create(account("operator@example.ca", Role.CLIENT), Work.none());

    assertThatExceptionOfType(Refusal.Conflict.class)
        .isThrownBy(() -> first.appoint(OPERATOR))
        .satisfies(it -> assertThat(it.code()).isEqualTo("EMAIL_TAKEN"));
    assertThat(accounts.withEmail(OPERATOR).orElseThrow().value().isAdmin()).isFalse();
  }

  private static AdminRecord with(Account account, AdminRole role, Set<AdminPermission> held) {
    return account.adminRecord().orElseThrow().with(role, held, true);
  }

  private void refused(Versioned<Account> read, Account next) {
    assertThatExceptionOfType(Refusal.Conflict.class)
        .isThrownBy(() -> accounts.save(read, next, Work.none()))
        .satisfies(it -> assertThat(it.code()).isEqualTo("LAST_SUPER_ADMIN"));
  }

  /// What people are to be told.
  private List<String> notices() {
    return tables.client().scan(scan -> scan.tableName(tables.table())).items().stream()
        .map(ItemReader::new)
        .filter(it -> it.text("pk").startsWith("NOTICE#"))
        .map(it -> it.text("type"))
        .toList();
  }

  private boolean leaves(UserId id) {
    try {
      return Retry.whenStale(() -> {
        Versioned<Account> read = accounts.find(id).orElseThrow();
        AdminRecord record = read.value().adminRecord().orElseThrow();
        accounts.save(read, read.value().withAdmin(record.revoked()), Work.none());
        return true;
      });
    } catch (Refusal.Conflict last) {
      assertThat(last.code()).isEqualTo("LAST_SUPER_ADMIN");
      return false;
    }
  }

  private boolean isSuperAdmin(UserId id) {
    return accounts.find(id).orElseThrow().value().isWholeSuperAdmin();
  }

  private UserId superAdmin(String email) {
    Account account = account(email, Role.ADMIN);
    accounts.create(
        account.withAdmin(
            AdminRecord.preset(ids.next(), AdminRole.SUPER_ADMIN, account.id(), clock.instant())),
        Work.none());
    return account.id();
  }

  private Account account(String email, Role role) {
    return Account.of(
        new UserId(ids.next()),
        new EmailAddress(email),
        new Person("Ève", "Roy", "fr", null, null, null, null, null),
        Standing.provisioned(role, AccountStatus.ACTIVE, LicenseStatus.NOT_APPLICABLE),
        Credentials.first(null),
        clock.instant());
  }
}
