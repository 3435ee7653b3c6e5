package ca.jechemine.system.appointments.slots;

import ca.jechemine.appointments.AppointmentsModule;
import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Beneficiary;
import ca.jechemine.appointments.domain.Change;
import ca.jechemine.appointments.domain.Meeting;
import ca.jechemine.appointments.domain.Milestones;
import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.PaymentMethod;
import ca.jechemine.appointments.domain.Prices;
import ca.jechemine.appointments.domain.Professional;
import ca.jechemine.appointments.domain.Search;
import ca.jechemine.appointments.domain.ServiceRequest;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.TherapyType;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.appointments.domain.schedule.TorontoTime;
import ca.jechemine.appointments.domain.schedule.WorkWeek;
import ca.jechemine.identity.IdentityModule;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Credentials;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.LicenseStatus;
import ca.jechemine.identity.domain.PasswordHash;
import ca.jechemine.identity.domain.Person;
import ca.jechemine.identity.domain.Standing;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.local.lambda.Invocation;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.system.appointments.PlantedPayment;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.RunningCloud;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Professionals and clients of a test's own, made by the production code and let in without a
/// password, and what is planned with them.
final class Practice {

  static final LocalTime NINE = LocalTime.of(9, 0);
  static final LocalTime FIVE = LocalTime.of(17, 0);

  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final PasswordHash HASH =
      new PasswordHash("$argon2id$v=19$m=19456,t=2,p=1$CANARYCANARYCANARY$CANARYHASH");
  private static final Duration LONGER_THAN_SETTINGS_ARE_BELIEVED = Duration.ofSeconds(61);

  private final RunningCloud cloud;

  Practice(RunningCloud cloud) {
    this.cloud = cloud;
  }

  /// Works each day from nine to five, an hour each and fifteen minutes in between.
  UserId professional() {
    return working(60, 15, NINE, FIVE, DayOfWeek.values());
  }

  UserId working(int session, int pause, LocalTime start, LocalTime end, DayOfWeek... workDays) {
    Map<DayOfWeek, WorkWeek.Hours> days = new EnumMap<>(DayOfWeek.class);
    Arrays.stream(workDays).forEach(it -> days.put(it, new WorkWeek.Hours(start, end)));
    UserId id = account(Role.PROFESSIONAL);
    known(id, AccountStatus.ACTIVE, "fr", new WorkWeek(days, session, pause));
    return id;
  }

  /// What the domain has heard of that professional.
  void known(UserId id, AccountStatus status, String language, WorkWeek week) {
    keep(
        new Professional(
            id,
            NUMBERS.incrementAndGet(),
            status,
            "Luc Roy",
            language,
            week,
            new Prices.Own(new Money(130_00), null, null),
            List.of("individual")));
  }

  void keep(Professional professional) {
    module().professionals().keep(professional);
  }

  UserId account(Role role) {
    UserId id = new UserId(newId());
    LicenseStatus license =
        role == Role.PROFESSIONAL ? LicenseStatus.VERIFIED : LicenseStatus.NOT_APPLICABLE;
    Account account =
        Account.of(
            id,
            new EmailAddress("somebody." + id + "@exemple.ca"),
            new Person("Zoé", "Canari", "fr", "+15145551234", "Québec", null, null, null),
            Standing.provisioned(role, AccountStatus.ACTIVE, license),
            Credentials.first(HASH),
            now());
    identity().createAccount().create(account);
    return id;
  }

  /// The API in French, called by that person.
  Api as(UserId person) {
    Tables tables = Tables.of(platform("Login"));
    tables
        .client()
        .putItem(put ->
            put.tableName(tables.table())
                .item(Tables.key("ACCOUNT#" + person, "SESSION#" + person)));
    String token = identity().accessTokens().issue(person, 1, person.value(), now()).value();
    return cloud.api().with("authorization", "Bearer " + token).in("fr");
  }

  /// The API in French, called by a new client.
  Api client() {
    return as(account(Role.CLIENT));
  }

  /// Books that time for that client.
  AppointmentId book(UserId professional, UserId client, Slot slot) {
    return book(client, new State.Scheduled(professional, now(), slot));
  }

  /// An appointment of that client that stands so.
  AppointmentId book(UserId client, State state) {
    AppointmentId id = new AppointmentId(newId());
    module()
        .appointments()
        .save(
            0,
            Change.first(
                new Appointment(
                    id,
                    client,
                    new ServiceRequest(
                        new Beneficiary.Self(),
                        TherapyType.SOLO,
                        Modality.VIDEO,
                        List.of("Anxiété"),
                        List.of("Anxiété"),
                        "CANARI-NOTE",
                        List.of(),
                        false,
                        false),
                    state,
                    Search.NEW,
                    new Meeting(
                        Modality.VIDEO,
                        java.net.URI.create("https://meet.example/CANARI-LIEN"),
                        "CANARI-LIEU",
                        null),
                    PlantedPayment.pending(
                        Prices.DEFAULT.shares(TherapyType.SOLO, Prices.Own.NONE),
                        PaymentMethod.CARD),
                    60,
                    Milestones.begun(now()),
                    List.of())),
            Optional.empty());
    return id;
  }

  /// A day that many days from today, Toronto time.
  LocalDate in(int days) {
    return TorontoTime.day(now()).plusDays(days);
  }

  /// The next day of that name, not today.
  LocalDate next(DayOfWeek day) {
    return in(0).with(TemporalAdjusters.next(day));
  }

  /// Moves the clock to that time of the Toronto wall clock.
  void at(LocalDate day, String time) throws InterruptedException {
    Instant then = TorontoTime.instant(day.atTime(LocalTime.parse(time)));
    cloud.cloud().advance(Duration.between(now(), then));
  }

  /// Sets what administrators set, and waits until it is believed.
  void set(String name, String json) throws InterruptedException {
    cloud
        .cloud()
        .aws()
        .dynamo()
        .putItem(it ->
            it.tableName(platform("HoldSlot").variable("SETTINGS_TABLE"))
                .item(
                    Map.of(
                        "pk", AttributeValue.fromS("SETTINGS"),
                        "sk", AttributeValue.fromS(name),
                        "value", AttributeValue.fromS(json))));
    cloud.cloud().advance(LONGER_THAN_SETTINGS_ARE_BELIEVED);
  }

  /// What the function's last call asked of DynamoDB.
  List<String> costs(String function) {
    return cloud.cloud().invocations().lastOf(function).calls("DynamoDb").stream()
        .map(Invocation.Call::operation)
        .toList();
  }

  /// How many items were read for the function's last call.
  int items(String function) {
    return cloud.cloud().invocations().lastOf(function).calls("DynamoDb").stream()
        .mapToInt(Invocation.Call::items)
        .sum();
  }

  /// Whether that text stands in any row of the domain's table.
  boolean isStored(String text) {
    Tables tables = Tables.of(platform("HoldSlot"));
    return tables
        .client()
        .scanPaginator(scan -> scan.tableName(tables.table()).consistentRead(true))
        .items()
        .stream()
        .anyMatch(it -> it.toString().contains(text));
  }

  /// An id that nothing else has.
  String newId() {
    return "0000510750000%011x".formatted(NUMBERS.incrementAndGet());
  }

  Instant now() {
    return cloud.cloud().clock().instant();
  }

  private AppointmentsModule module() {
    return platform("AcceptProposal").build(() -> AppointmentsModule.current());
  }

  private IdentityModule identity() {
    return platform("Login").build(() -> IdentityModule.current());
  }

  private Platform platform(String function) {
    return cloud.cloud().functions().platform(function);
  }
}
