package ca.jechemine.system.profiles;

import ca.jechemine.contracts.AccountNotice.ProfileCompleted;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.MedicalEvent.WishesChanged;
import ca.jechemine.contracts.ProfessionalEvent.ProfessionalChanged;
import ca.jechemine.contracts.ReviewEvent.ProfessionalReviewed;
import ca.jechemine.identity.IdentityModule;
import ca.jechemine.identity.UserModule;
import ca.jechemine.identity.domain.AccessEntry;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.AppointmentId;
import ca.jechemine.identity.domain.Consents;
import ca.jechemine.identity.domain.Credentials;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.KnownAppointment;
import ca.jechemine.identity.domain.LicenseStatus;
import ca.jechemine.identity.domain.MedicalProfile;
import ca.jechemine.identity.domain.Person;
import ca.jechemine.identity.domain.Profile;
import ca.jechemine.identity.domain.Standing;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.local.lambda.Invocation;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.outbox.EventCodec;
import ca.jechemine.runtime.secrets.Secrets;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What profiles leave behind in the identity table and the outbox, and the appointments that they
/// are read because of.
final class Records {

  static final String PROFILE = "/api/profile";
  static final String MEDICAL = "/api/medical-profile";
  static final String REVIEWS = "/api/reviews";

  private static final PageRequest ALL = new PageRequest(100, null);

  private final RunningCloud cloud;

  Records(RunningCloud cloud) {
    this.cloud = cloud;
  }

  static Answer put(Api api, String path, String json) {
    return api.call("PUT", path, json.replace('\'', '"'));
  }

  UserId id(Persona who) {
    return new UserId(
        cloud.cloud().accounts().stream()
            .filter(it -> it.email().equals(who.email()))
            .findFirst()
            .orElseThrow()
            .userId());
  }

  Optional<ItemReader> row(Persona who, String sk) {
    return tables().find("ACCOUNT#" + id(who), sk).map(ItemReader::new);
  }

  void delete(Persona who, String sk) {
    Tables tables = tables();
    tables
        .client()
        .deleteItem(it -> it.tableName(tables.table()).key(Tables.key("ACCOUNT#" + id(who), sk)));
  }

  /// As if they had just signed up: nothing was filled in and nothing was agreed to.
  void blank(Persona who) {
    UserId id = id(who);
    platform()
        .build(() -> {
          IdentityModule identity = IdentityModule.current();
          Versioned<Account> read = identity.accounts().find(id).orElseThrow();
          Account blank = read.value().with(Consents.none());
          Instant now = identity.clock().instant();
          identity
              .accounts()
              .save(
                  read,
                  blank,
                  Work.of(
                      blank.standing().role() == Role.PROFESSIONAL
                          ? identity.profiles().keeping(Profile.empty(id, now))
                          : identity.medicalProfiles().keeping(MedicalProfile.empty(id, now))));
          return id;
        });
    cloud.settle();
  }

  /// Somebody new, in that role.
  UserId created(Role role) {
    return platform()
        .build(() -> {
          IdentityModule identity = IdentityModule.current();
          UserId id = new UserId("%024x".formatted(identity.clock().millis()));
          identity
              .createAccount()
              .create(
                  Account.of(
                      id,
                      new EmailAddress(id + "@exemple.ca"),
                      new Person("Zoé", "Roy", "fr", null, null, null, null, null),
                      Standing.provisioned(
                          role, AccountStatus.ACTIVE, LicenseStatus.NOT_APPLICABLE),
                      Credentials.first(null),
                      identity.clock().instant()));
          return id;
        });
  }

  /// An appointment of the client, as the appointments domain would tell of it.
  void heard(AppointmentId id, Persona client, @Nullable Persona professional, String status) {
    heard(id, client, professional, status, professional == null ? "general" : "accepted");
  }

  void heard(
      AppointmentId id,
      Persona client,
      @Nullable Persona professional,
      String status,
      String routing) {
    platform()
        .build(() -> UserModule.current().clientLinks())
        .keep(
            new KnownAppointment(
                id,
                cloud.cloud().clock().millis(),
                id(client),
                professional == null ? null : id(professional),
                status,
                routing,
                List.of(),
                cloud.cloud().clock().instant()));
  }

  List<AccessEntry> accesses(Persona resource) {
    return platform().build(() -> UserModule.current().accessLog()).of(id(resource), ALL).items();
  }

  /// What was published of a professional, oldest first.
  List<ProfessionalChanged> published(Persona who) {
    return outbox("PROFESSIONAL#" + id(who)).stream()
        .map(Delivery::event)
        .map(ProfessionalChanged.class::cast)
        .sorted(Comparator.comparingLong(ProfessionalChanged::version))
        .toList();
  }

  /// What was told of that client's wishes, oldest first.
  List<WishesChanged> wishes(UserId client) {
    return outbox("MEDICAL#" + client).stream()
        .map(Delivery::event)
        .map(WishesChanged.class::cast)
        .toList();
  }

  /// The same, as it lies in the outbox.
  List<String> sealedWishes(UserId client) {
    return outboxRows("MEDICAL#" + client).stream().map(Object::toString).toList();
  }

  /// The version of the account as it is now.
  long version(Persona who) {
    return row(who, "ACCOUNT").orElseThrow().number("version");
  }

  /// What was published of reviews.
  List<ProfessionalReviewed> reviewed() {
    return everything().stream()
        .map(Delivery::event)
        .flatMap(
            it -> it instanceof ProfessionalReviewed review ? Stream.of(review) : Stream.empty())
        .toList();
  }

  /// How often somebody was told that the profile is complete.
  long completions(Persona who) {
    return everything().stream()
        .map(Delivery::event)
        .filter(
            it -> it instanceof ProfileCompleted notice && notice.userId().equals(id(who).value()))
        .count();
  }

  /// The calls of DynamoDB that the function made last.
  List<String> costs(String function) {
    return cloud.cloud().invocations().lastOf(function).calls("DynamoDb").stream()
        .map(Invocation.Call::operation)
        .toList();
  }

  Tables tables() {
    return Tables.of(platform());
  }

  private List<Delivery<DomainEvent>> outbox(String pk) {
    return outboxRows(pk).stream()
        .map(it -> codec().open(new ItemReader(it).text("envelope")))
        .toList();
  }

  private List<Map<String, AttributeValue>> outboxRows(String pk) {
    return tables()
        .client()
        .query(it ->
            it.tableName(platform().variable("OUTBOX_TABLE"))
                .consistentRead(true)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk))))
        .items();
  }

  private List<Delivery<DomainEvent>> everything() {
    EventCodec codec = codec();
    return tables()
        .client()
        .scanPaginator(it -> it.tableName(platform().variable("OUTBOX_TABLE")))
        .items()
        .stream()
        .map(it -> codec.open(new ItemReader(it).text("envelope")))
        .toList();
  }

  private EventCodec codec() {
    Platform platform = platform();
    return new EventCodec(
        FieldCipher.of(new Secrets(platform).read("DATA_KEYS_SECRET"), platform.random()));
  }

  private Platform platform() {
    return cloud.cloud().functions().platform("UpdateOwnProfile");
  }
}
