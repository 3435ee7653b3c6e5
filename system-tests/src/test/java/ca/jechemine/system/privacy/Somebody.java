package ca.jechemine.system.privacy;

import ca.jechemine.identity.IdentityModule;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.Consent;
import ca.jechemine.identity.domain.Consents;
import ca.jechemine.identity.domain.Credentials;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.LicenseStatus;
import ca.jechemine.identity.domain.PaymentPreference;
import ca.jechemine.identity.domain.Person;
import ca.jechemine.identity.domain.PreferredPaymentMethod;
import ca.jechemine.identity.domain.Standing;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A person of a test's own, with words in every field that are found nowhere else: `canary` is in
/// the names, the place, the address.
record Somebody(RunningCloud cloud, UserId id, String canary) {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  static Somebody active(RunningCloud cloud, Role role, String canary) {
    return in(cloud, role, AccountStatus.ACTIVE, canary);
  }

  static Somebody in(RunningCloud cloud, Role role, AccountStatus status, String canary) {
    UserId id =
        new UserId("0198f3a1b2c3" + HexFormat.of().toHexDigits(NUMBERS.incrementAndGet(), 12));
    LicenseStatus license =
        role == Role.PROFESSIONAL ? LicenseStatus.VERIFIED : LicenseStatus.NOT_APPLICABLE;
    Instant now = cloud.cloud().clock().instant();
    Accounts accounts = accounts(cloud);
    Consent consent = new Consent(now, "v" + canary.length(), "198.51.100.77");
    accounts.create(
        Account.of(
                id,
                new EmailAddress(canary.toLowerCase(Locale.ROOT) + "@example.test"),
                new Person(
                    "Prénom" + canary,
                    "Nom" + canary,
                    "fr",
                    "+15145550" + "%03d".formatted(NUMBERS.get()),
                    "Lieu" + canary,
                    "https://example.test/" + canary + ".png",
                    "female",
                    LocalDate.of(1990, 5, 1)),
                Standing.provisioned(role, status, license),
                Credentials.first(
                    accounts
                        .find(idOf(cloud, Persona.CLIENT))
                        .orElseThrow()
                        .value()
                        .password()
                        .orElseThrow()),
                now)
            .with(new Consents(consent, consent, null))
            .with(new PaymentPreference(PreferredPaymentMethod.DIRECT_DEBIT, now)),
        Work.none());
    return new Somebody(cloud, id, canary);
  }

  static UserId idOf(RunningCloud cloud, Persona persona) {
    return cloud.cloud().accounts().stream()
        .filter(it -> it.email().equals(persona.email()))
        .map(it -> new UserId(it.userId()))
        .findFirst()
        .orElseThrow();
  }

  static Accounts accounts(RunningCloud cloud) {
    return platform(cloud).build(() -> IdentityModule.current().accounts());
  }

  static Platform platform(RunningCloud cloud) {
    return cloud.cloud().functions().platform("AdminRunDataLifecycle");
  }

  String email() {
    return canary.toLowerCase(Locale.ROOT) + "@example.test";
  }

  Account account() {
    return accounts(cloud).find(id).orElseThrow().value();
  }

  /// From now on that is the word on the professional's licence.
  void licensed(LicenseStatus license) {
    Versioned<Account> read = accounts(cloud).find(id).orElseThrow();
    Account account = read.value();
    accounts(cloud).save(read, account.with(account.standing().with(license)), Work.none());
  }

  Answer signIn() {
    return cloud
        .api()
        .post(
            "/api/auth/login",
            "{\"email\":\"%s\",\"password\":\"%s\"}"
                .formatted(email(), cloud.cloud().accounts().getFirst().password()));
  }

  Api signedIn() {
    Answer answer = signIn();
    if (answer.status() != 200) {
      throw new AssertionError(canary + " cannot sign in: " + answer);
    }
    return cloud.api().with("authorization", "Bearer " + answer.text("accessToken"));
  }

  /// A row of the person's own partition.
  Optional<ItemReader> row(String sk) {
    return tables().find("ACCOUNT#" + id, sk).map(ItemReader::new);
  }

  /// What was noted of the person's attempts to sign in.
  List<ItemReader> attempts() {
    return attemptRows().stream().map(ItemReader::new).toList();
  }

  List<Map<String, AttributeValue>> attemptRows() {
    return tables()
        .client()
        .query(query ->
            query
                .tableName(tables().table())
                .indexName("gsi1")
                .keyConditionExpression("gsi1pk = :pk")
                .expressionAttributeValues(
                    Map.of(":pk", AttributeValue.fromS("AUDIT#ACCOUNT#" + id))))
        .items();
  }

  /// Who did what with the person's file.
  List<ItemReader> accesses() {
    return partition("ACCESS#" + id).stream().map(ItemReader::new).toList();
  }

  /// The person's own partition.
  List<Map<String, AttributeValue>> rows() {
    return partition("ACCOUNT#" + id);
  }

  /// The marks that the person's erasure is to be gone on with, or looked at again.
  List<String> erasuresToGoOnWith() {
    return due("DUE#ERASURE");
  }

  /// The marks that the person's account is to be anonymised.
  List<String> deletionsPlanned() {
    return due("DUE#DELETION");
  }

  private List<String> due(String pk) {
    return partition(pk).stream()
        .map(it -> new ItemReader(it).text("sk"))
        .filter(it -> it.endsWith(id.value()))
        .toList();
  }

  private List<Map<String, AttributeValue>> partition(String pk) {
    return tables()
        .client()
        .query(query ->
            query
                .tableName(tables().table())
                .consistentRead(true)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk))))
        .items();
  }

  Tables tables() {
    return Tables.of(platform(cloud));
  }
}
