package ca.jechemine.system.sessions;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.identity.IdentityModule;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.AdminRecord;
import ca.jechemine.identity.domain.AdminRole;
import ca.jechemine.identity.domain.Credentials;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.LicenseStatus;
import ca.jechemine.identity.domain.PasswordHash;
import ca.jechemine.identity.domain.Person;
import ca.jechemine.identity.domain.Standing;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.outbox.EventCodec;
import ca.jechemine.runtime.secrets.Secrets;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.RunningCloud;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Accounts made for a test by the code that makes accounts, and what is kept and told of them.
final class Accounts {

  /// Whom a caller is recognized as shows here: 401 for nobody, something else for somebody.
  static final String DOOR = "/api/admin/external-messages";

  static final String PASSWORD = "Chemin-Faisant-2026";

  private static final PasswordHash HASH =
      new PasswordHash(
          "$argon2id$v=19$m=19456,t=2,p=1$enmv3Is0QYGbHMQK0a0TrA"
              + "$6VsIxzhwaV5mkZv5R71iBtVwP6ZwnSSCZ2Cr1/Rmdn8");
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final RunningCloud cloud;
  private final Platform platform;
  private final Tables tables;

  Accounts(RunningCloud cloud) {
    this.cloud = cloud;
    this.platform = cloud.cloud().functions().platform("Login");
    this.tables = Tables.of(platform);
  }

  /// An active client with a password.
  Account client() {
    return create(provisioned(Role.CLIENT, AccountStatus.ACTIVE), HASH);
  }

  /// Somebody in that standing with a password.
  Account in(Standing standing) {
    return create(standing, HASH);
  }

  /// Somebody in that standing without a password.
  Account withoutPassword(Standing standing) {
    return create(standing, null);
  }

  /// An administrator who may manage users, whose name nobody else has.
  Account admin() {
    Account account = account(provisioned(Role.ADMIN, AccountStatus.ACTIVE), HASH);
    AdminRecord record =
        AdminRecord.preset(
            new Ids(platform.clock(), new SecureRandom()).next(),
            AdminRole.SUPER_ADMIN,
            account.id(),
            platform.clock().instant());
    return keep(account.withAdmin(record));
  }

  static Standing provisioned(Role role, AccountStatus status) {
    return Standing.provisioned(role, status, LicenseStatus.NOT_APPLICABLE);
  }

  /// Changes the account as the code does that changes accounts.
  void change(Account account, UnaryOperator<Account> change) {
    ca.jechemine.identity.domain.Accounts accounts = accounts();
    Versioned<Account> read = accounts.find(account.id()).orElseThrow();
    accounts.save(read, change.apply(read.value()), Work.none());
  }

  Account now(Account account) {
    return accounts().find(account.id()).orElseThrow().value();
  }

  void delete(Account account) {
    tables
        .client()
        .deleteItem(it ->
            it.tableName(tables.table()).key(Tables.key("ACCOUNT#" + account.id(), "ACCOUNT")));
  }

  /// A row of the account.
  java.util.Optional<ItemReader> row(Account account, String sk) {
    return tables.find("ACCOUNT#" + account.id(), sk).map(ItemReader::new);
  }

  void put(Map<String, AttributeValue> row) {
    tables.client().putItem(it -> it.tableName(tables.table()).item(row));
  }

  /// All rows of the account, as one text.
  String rows(Account account) {
    return tables
        .client()
        .query(query ->
            query
                .tableName(tables.table())
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(
                    Map.of(":pk", AttributeValue.fromS("ACCOUNT#" + account.id()))))
        .items()
        .toString();
  }

  /// What the log of sign-in matters tells of the address, oldest first.
  List<String> noted(String email) {
    KeyedHash lookups = KeyedHash.forLookups(new Secrets(platform).read("DATA_KEYS_SECRET"));
    return tables
        .client()
        .query(query ->
            query
                .tableName(tables.table())
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(
                    Map.of(":pk", AttributeValue.fromS("AUDIT#" + lookups.of("email:" + email)))))
        .items()
        .stream()
        .map(it -> new ItemReader(it).text("action"))
        .toList();
  }

  /// What was published of that kind about the account, oldest first.
  <E extends DomainEvent> List<E> told(Class<E> kind, Account account) {
    FieldCipher cipher =
        FieldCipher.of(new Secrets(platform).read("DATA_KEYS_SECRET"), platform.random());
    EventCodec codec = new EventCodec(cipher);
    return outbox().stream()
        .map(ItemReader::new)
        .filter(it -> it.text("type").equals(kind.getSimpleName()))
        .map(it -> codec.open(it.text("envelope")).event())
        .map(kind::cast)
        .filter(it -> it.toString().contains(account.id().value()))
        .sorted(java.util.Comparator.comparing(DomainEvent::occurredAt))
        .toList();
  }

  /// Everything that waits to be published or was, as one text.
  List<Map<String, AttributeValue>> outbox() {
    return tables
        .client()
        .scanPaginator(scan -> scan.tableName(platform.variable("OUTBOX_TABLE")))
        .items()
        .stream()
        .toList();
  }

  Answer signIn(Account account, String password) {
    return signIn(cloud.api(), account, password);
  }

  static Answer signIn(Api api, Account account, String password) {
    return api.post("/api/auth/login", credentials(account.email().value(), password));
  }

  static String credentials(String email, String password) {
    return "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password);
  }

  /// Whether the token is somebody's at the next request.
  boolean opensTheDoor(String accessToken) {
    return cloud.api().with("authorization", "Bearer " + accessToken).get(DOOR).status() != 401;
  }

  private Account create(Standing standing, @Nullable PasswordHash password) {
    return keep(account(standing, password));
  }

  private Account keep(Account account) {
    platform.build(() -> IdentityModule.current().createAccount()).create(account);
    return account;
  }

  private Account account(Standing standing, @Nullable PasswordHash password) {
    Instant now = platform.clock().instant();
    return Account.of(
        new UserId(new Ids(platform.clock(), new SecureRandom()).next()),
        new EmailAddress("somebody." + NUMBERS.incrementAndGet() + "@jechemine.test"),
        new Person("Some", "Body", "fr", "+15145550100", null, null, null, null),
        standing,
        Credentials.first(password),
        now);
  }

  private ca.jechemine.identity.domain.Accounts accounts() {
    return platform.build(() -> IdentityModule.current().accounts());
  }
}
