package ca.jechemine.system.users;

import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.Payment;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.identity.IdentityModule;
import ca.jechemine.identity.UserModule;
import ca.jechemine.identity.application.CreateAccount;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.AdminRecord;
import ca.jechemine.identity.domain.AdminRole;
import ca.jechemine.identity.domain.Consents;
import ca.jechemine.identity.domain.Credentials;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.LicenseStatus;
import ca.jechemine.identity.domain.PasswordHash;
import ca.jechemine.identity.domain.PaymentGuarantee;
import ca.jechemine.identity.domain.Person;
import ca.jechemine.identity.domain.Standing;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.outbox.EventCodec;
import ca.jechemine.runtime.outbox.Outbox;
import ca.jechemine.runtime.secrets.Secrets;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// People of a test's own, made by the production code, signed in without a password, and linked by
/// events as the appointments domain publishes them.
final class People {

  static final String HASH_CANARY = "$argon2id$v=19$m=19456,t=2,p=1$CANARYCANARYCANARY$CANARYHASH";

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final RunningCloud cloud;

  People(RunningCloud cloud) {
    this.cloud = cloud;
  }

  Account client() {
    return keep(null, provisioned(Role.CLIENT));
  }

  /// A client who is that old today.
  Account aged(int years) {
    LocalDate today = LocalDate.ofInstant(now(), ZoneOffset.UTC);
    return keep(today.minusYears(years).minusMonths(1), provisioned(Role.CLIENT));
  }

  Account born(LocalDate day) {
    return keep(day, provisioned(Role.CLIENT));
  }

  Account in(Role role) {
    return keep(null, provisioned(role));
  }

  Account waiting() {
    return keep(null, Standing.signedUp(Role.PROFESSIONAL));
  }

  /// An administrator with these permissions and no other.
  Account administrator(AdminPermission... permissions) {
    Account account = account(null, provisioned(Role.ADMIN));
    return keep(
        account.withAdmin(
            new AdminRecord(
                newId(), AdminRole.SUPPORT_ADMIN, Set.of(permissions), true, account.id(), now())));
  }

  /// The demo person's id.
  String id(Persona persona) {
    return cloud.cloud().accounts().stream()
        .filter(it -> it.email().equals(persona.email()))
        .findFirst()
        .orElseThrow()
        .userId();
  }

  /// Makes the account an administrator's, whose record has that id.
  String appointed(Account account) {
    return cloud
        .api()
        .as(Persona.SUPER_ADMIN)
        .post(
            "/api/admin/admins",
            "{\"userId\":\"%s\",\"role\":\"content_admin\"}".formatted(account.id()))
        .json()
        .at("/admin/id")
        .asText();
  }

  /// The API, called by that person.
  Api as(Account account) {
    return as(account, 1);
  }

  /// The same, in sessions of that version of the account's.
  Api as(Account account, long sessionVersion) {
    signIn(account);
    String token =
        platform("Login")
            .build(() ->
                IdentityModule.current()
                    .accessTokens()
                    .issue(account.id(), sessionVersion, account.id().value(), now())
                    .value());
    return cloud.api().with("authorization", "Bearer " + token);
  }

  /// The row of a sign-in whose id is the account's.
  private void signIn(Account account) {
    Tables tables = Tables.of(platform("Login"));
    tables
        .client()
        .putItem(put ->
            put.tableName(tables.table())
                .item(Tables.key("ACCOUNT#" + account.id(), "SESSION#" + account.id())));
  }

  /// What the appointments domain would publish of an appointment.
  void publish(AppointmentChanged changed) {
    Platform platform = platform("UpdateUser");
    platform.build(() -> {
      UserModule module = UserModule.current();
      Outbox outbox = new Outbox(platform, module.cipher());
      Tables.of(platform)
          .transactions()
          .commit(outbox.publish(List.of(changed), changed.version()).toList());
      return true;
    });
    cloud.settle();
  }

  AppointmentChanged appointment(
      String id, long version, UserId client, @Nullable UserId professional, String status) {
    return new AppointmentChanged(
        id,
        version,
        client.value(),
        professional == null ? null : professional.value(),
        status,
        "accepted",
        List.of(),
        null,
        null,
        now());
  }

  /// The same with what is known of the payment.
  AppointmentChanged unpaid(
      String id,
      long version,
      UserId client,
      UserId professional,
      String status,
      String paymentStatus) {
    return unpaid(id, version, client, professional, status, paymentStatus, null);
  }

  /// The same, of which a transfer is waited for until then.
  AppointmentChanged unpaid(
      String id,
      long version,
      UserId client,
      UserId professional,
      String status,
      String paymentStatus,
      @Nullable Instant transferDueAt) {
    AppointmentChanged plain = appointment(id, version, client, professional, status);
    return new AppointmentChanged(
        id,
        version,
        client.value(),
        professional.value(),
        status,
        plain.routingStatus(),
        List.of(),
        null,
        new About(
            id,
            client.value(),
            professional.value(),
            status,
            plain.routingStatus(),
            "self",
            "video",
            "solo",
            List.of(),
            false,
            null,
            null,
            null,
            50,
            null,
            null,
            null,
            null,
            null,
            new Payment(150_00, 15_00, 135_00, paymentStatus, "transfer", transferDueAt),
            version,
            0),
        now());
  }

  /// From now on that vouches for the account's payments.
  void vouchedFor(Account account, PaymentGuarantee guarantee) {
    Accounts accounts = platform("UpdateUser").build(() -> IdentityModule.current().accounts());
    Versioned<Account> read = accounts.find(account.id()).orElseThrow();
    accounts.save(read, read.value().with(guarantee), Accounts.Work.none());
  }

  /// From now on that is what the account agreed to.
  void agreed(Account account, Consents consents) {
    Accounts accounts = platform("UpdateUser").build(() -> IdentityModule.current().accounts());
    Versioned<Account> read = accounts.find(account.id()).orElseThrow();
    accounts.save(read, read.value().with(consents), Accounts.Work.none());
  }

  /// An id that nothing else has.
  String newId() {
    return "0000c0de0000%012x".formatted(NUMBERS.incrementAndGet());
  }

  Map<String, AttributeValue> row(UserId id) {
    return table().find("ACCOUNT#" + id, "ACCOUNT").orElseThrow();
  }

  ItemReader item(UserId id) {
    return new ItemReader(row(id));
  }

  Tables table() {
    return Tables.of(platform("UpdateUser"));
  }

  /// How many events of that type wait or waited in the outbox.
  long published(String type) {
    Platform platform = platform("UpdateUser");
    return Tables.of(platform)
        .client()
        .scanPaginator(scan -> scan.tableName(platform.variable("OUTBOX_TABLE")))
        .items()
        .stream()
        .filter(it -> AttributeValue.fromS(type).equals(it.get("type")))
        .count();
  }

  /// The last event of that kind that names the text, as it waits or waited in the outbox.
  <E extends DomainEvent> E told(Class<E> kind, String text) {
    Platform platform = platform("UpdateUser");
    EventCodec codec =
        new EventCodec(
            FieldCipher.of(new Secrets(platform).read("DATA_KEYS_SECRET"), platform.random()));
    return Tables.of(platform)
        .client()
        .scanPaginator(scan -> scan.tableName(platform.variable("OUTBOX_TABLE")))
        .items()
        .stream()
        .map(ItemReader::new)
        .filter(it -> it.text("type").equals(kind.getSimpleName()))
        .map(it -> codec.open(it.text("envelope")).event())
        .filter(it -> it.toString().contains(text))
        .max(Comparator.comparing(DomainEvent::occurredAt))
        .map(kind::cast)
        .orElseThrow();
  }

  /// What was done with the account's file, the first first.
  List<String> logged(UserId id) {
    return table()
        .client()
        .query(query ->
            query
                .tableName(table().table())
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("ACCESS#" + id))))
        .items()
        .stream()
        .map(it -> new ItemReader(it).text("action"))
        .toList();
  }

  /// Every attribute of the row and every name of the contract's user but those that may be sent.
  static List<String> forbidden(Map<String, AttributeValue> row) {
    List<String> ofTheContract =
        List.of(
            "_id",
            "id",
            "email",
            "password",
            "role",
            "isAdmin",
            "adminId",
            "profile",
            "status",
            "emailVerified",
            "phoneVerifiedAt",
            "accountSecurityVersion",
            "professionalLicenseStatus",
            "privacyPolicyAcceptedAt",
            "privacyPolicyVersion",
            "termsAcceptedAt",
            "termsVersion",
            "professionalTermsAcceptedAt",
            "professionalTermsVersion",
            "image",
            "stripeCustomerId",
            "stripeConnectAccountId",
            "paymentGuaranteeStatus",
            "paymentGuaranteeSource",
            "guardianId",
            "accountManagerId",
            "managedAccounts",
            "adminApproved",
            "deactivatedAt",
            "deletionRequestedAt",
            "preferredPaymentMethod",
            "possibleDuplicateOf",
            "createdAt",
            "updatedAt",
            "rejectionReason",
            "permissions");
    List<String> allowed =
        List.of("firstName", "lastName", "phone", "location", "dateOfBirth", "gender", "language");
    return Stream.concat(ofTheContract.stream(), row.keySet().stream())
        .filter(it -> !allowed.contains(it))
        .distinct()
        .toList();
  }

  Instant now() {
    return cloud.cloud().clock().instant();
  }

  Platform platform(String function) {
    return cloud.cloud().functions().platform(function);
  }

  private Account keep(@Nullable LocalDate birth, Standing standing) {
    return keep(account(birth, standing));
  }

  private Account account(@Nullable LocalDate birth, Standing standing) {
    String id = newId();
    return Account.of(
        new UserId(id),
        new EmailAddress("somebody." + id + "@exemple.ca"),
        new Person(
            "Zoé",
            "Tremblay-" + id.substring(20),
            "fr",
            "+15145551234",
            "Québec",
            null,
            null,
            birth),
        standing,
        Credentials.first(new PasswordHash(HASH_CANARY)),
        now());
  }

  private Account keep(Account account) {
    CreateAccount create = platform("Login").build(() -> IdentityModule.current().createAccount());
    create.create(account);
    return account;
  }

  private static Standing provisioned(Role role) {
    LicenseStatus license =
        role == Role.PROFESSIONAL ? LicenseStatus.VERIFIED : LicenseStatus.NOT_APPLICABLE;
    return Standing.provisioned(role, AccountStatus.ACTIVE, license);
  }
}
