package ca.jechemine.system.appointments.booking;

import ca.jechemine.appointments.AppointmentsModule;
import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.contracts.AppointmentNotice.AppointmentCancelled;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.identity.IdentityModule;
import ca.jechemine.identity.UserModule;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Credentials;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.LicenseStatus;
import ca.jechemine.identity.domain.PasswordHash;
import ca.jechemine.identity.domain.Person;
import ca.jechemine.identity.domain.Standing;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.local.lambda.Invocation;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.outbox.EventCodec;
import ca.jechemine.runtime.outbox.Outbox;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// People who book, made by the production code and heard of by event, and what became of their
/// requests.
final class Booked {

  private static final String ROUTE = "/api/appointments";
  private static final PasswordHash HASH =
      new PasswordHash("$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5c3NhbHQ$bm9ib2R5c2hhc2g");
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final RunningCloud cloud;

  Booked(RunningCloud cloud) {
    this.cloud = cloud;
  }

  /// Whoever may book: a client whose phone is verified.
  Account client() {
    return keep(Standing.vouchedFor(Role.CLIENT, cloud.cloud().clock().instant()));
  }

  /// Somebody of that role who has proven nothing.
  Account in(Role role) {
    LicenseStatus license =
        role == Role.PROFESSIONAL ? LicenseStatus.VERIFIED : LicenseStatus.NOT_APPLICABLE;
    return keep(Standing.provisioned(role, AccountStatus.ACTIVE, license));
  }

  /// Somebody of that address, of whom nobody has heard yet.
  Account unheard(Role role, String email) {
    return create(
        Standing.provisioned(role, AccountStatus.ACTIVE, LicenseStatus.NOT_APPLICABLE), email);
  }

  /// The API, called by that person.
  Api as(Account account) {
    Tables tables = Tables.of(cloud.cloud().functions().platform("UpdateUser"));
    tables
        .client()
        .putItem(put ->
            put.tableName(tables.table())
                .item(Tables.key("ACCOUNT#" + account.id(), "SESSION#" + account.id())));
    String token =
        cloud
            .cloud()
            .functions()
            .platform("Login")
            .build(() ->
                IdentityModule.current()
                    .accessTokens()
                    .issue(account.id(), 1, account.id().value(), cloud.cloud().clock().instant())
                    .value());
    return cloud.api().with("authorization", "Bearer " + token);
  }

  Answer book(Api api, String json) {
    return api.post(ROUTE, json.replace('\'', '"'));
  }

  Answer bookAsGuest(Api api, String json) {
    return api.post(ROUTE + "/guest", json.replace('\'', '"'));
  }

  /// The request of a guest as it is kept.
  Appointment keptOfGuest(Answer answer) {
    return find(answer.text("appointmentId"));
  }

  /// The account of that address.
  Optional<Account> account(String email) {
    return identity().accounts().withEmail(new EmailAddress(email)).map(Versioned::value);
  }

  IdentityModule identity() {
    return cloud.cloud().functions().platform("UpdateUser").build(IdentityModule::current);
  }

  /// Tells the domains, as if it were news.
  void tell(DomainEvent event, long version) {
    Platform platform = cloud.cloud().functions().platform("UpdateUser");
    Outbox outbox = new Outbox(platform, platform.build(UserModule::current).cipher());
    Tables.of(platform).transactions().commit(outbox.publish(List.of(event), version).toList());
  }

  /// That the appointment was called off, as it was told.
  AppointmentCancelled cancelled(String appointmentId) {
    return envelopes(appointmentId)
        .map(it -> new EventCodec(module().cipher()).open(it).event())
        .filter(AppointmentCancelled.class::isInstance)
        .map(AppointmentCancelled.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /// Tells once more what was told of the appointment.
  void tellAgain(String appointmentId, Class<? extends DomainEvent> kind) {
    DomainEvent told =
        envelopes(appointmentId)
            .map(it -> new EventCodec(module().cipher()).open(it).event())
            .filter(kind::isInstance)
            .findFirst()
            .orElseThrow();
    tell(told, 99);
  }

  /// The letter of referral that each change of the appointment told of, the first one first.
  List<Optional<String>> letters(String appointmentId) {
    return envelopes(appointmentId)
        .map(it -> new EventCodec(module().cipher()).open(it).event())
        .filter(AppointmentChanged.class::isInstance)
        .map(AppointmentChanged.class::cast)
        .sorted(Comparator.comparingLong(AppointmentChanged::version))
        .map(it -> Optional.ofNullable(it.referralFileId()))
        .toList();
  }

  private Stream<String> envelopes(String appointmentId) {
    return rows(platform().variable("OUTBOX_TABLE")).stream()
        .filter(it -> AttributeValue.fromS("APPOINTMENT#" + appointmentId).equals(it.get("pk")))
        .map(it -> new ItemReader(it).text("envelope"));
  }

  /// How many accounts there are.
  long accounts() {
    return rows(Tables.of(cloud.cloud().functions().platform("UpdateUser")).table()).stream()
        .filter(it -> AttributeValue.fromS("ACCOUNT").equals(it.get("sk")))
        .count();
  }

  /// The request as it is kept.
  Appointment kept(Answer answer) {
    return find(answer.text("_id"));
  }

  Appointment find(String id) {
    return module().appointments().find(new AppointmentId(id)).orElseThrow().value();
  }

  AppointmentsModule module() {
    return platform().build(AppointmentsModule::current);
  }

  Platform platform() {
    return cloud.cloud().functions().platform("BookAppointment");
  }

  /// How many rows of the domain are requests.
  long requests() {
    return rows(Tables.of(platform()).table()).stream()
        .filter(it -> AttributeValue.fromS("APPOINTMENT").equals(it.get("sk")))
        .count();
  }

  /// The kinds of what was told of that request, in the order in which it was.
  List<String> told(String appointmentId) {
    return rows(platform().variable("OUTBOX_TABLE")).stream()
        .filter(it -> AttributeValue.fromS("APPOINTMENT#" + appointmentId).equals(it.get("pk")))
        .map(it -> it.getOrDefault("type", AttributeValue.fromS("")).s())
        .sorted()
        .toList();
  }

  /// What the last request asked of DynamoDB.
  List<String> cost() {
    return cost("BookAppointment");
  }

  /// What the last call of that function asked of DynamoDB.
  List<String> cost(String function) {
    return cloud.cloud().invocations().lastOf(function).calls("DynamoDb").stream()
        .map(Invocation.Call::operation)
        .toList();
  }

  String id(Persona persona) {
    return cloud.cloud().accounts().stream()
        .filter(it -> it.email().equals(persona.email()))
        .findFirst()
        .orElseThrow()
        .userId();
  }

  private List<Map<String, AttributeValue>> rows(String table) {
    return cloud
        .cloud()
        .aws()
        .dynamo()
        .scanPaginator(scan -> scan.tableName(table).consistentRead(true))
        .items()
        .stream()
        .toList();
  }

  private Account keep(Standing standing) {
    Account account = create(standing, "booker.%d@exemple.ca".formatted(NUMBERS.incrementAndGet()));
    cloud.settle();
    return account;
  }

  private Account create(Standing standing, String email) {
    String id = "0000b00c0000%012x".formatted(NUMBERS.incrementAndGet());
    Account account =
        Account.of(
            new UserId(id),
            new EmailAddress(email),
            new Person("Camille", "Roy", "fr", "+15145551234", "Laval", null, null, null),
            standing,
            Credentials.first(HASH),
            cloud.cloud().clock().instant());
    cloud
        .cloud()
        .functions()
        .platform("Login")
        .build(() -> IdentityModule.current().createAccount())
        .create(account);
    return account;
  }
}
