package ca.jechemine.system.appointments.sessions;

import ca.jechemine.appointments.AppointmentsModule;
import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Appointments;
import ca.jechemine.appointments.domain.Beneficiary;
import ca.jechemine.appointments.domain.Change;
import ca.jechemine.appointments.domain.Guarantee;
import ca.jechemine.appointments.domain.Meeting;
import ca.jechemine.appointments.domain.Milestones;
import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.Payment;
import ca.jechemine.appointments.domain.PaymentMethod;
import ca.jechemine.appointments.domain.Person;
import ca.jechemine.appointments.domain.Prices;
import ca.jechemine.appointments.domain.Professional;
import ca.jechemine.appointments.domain.Range;
import ca.jechemine.appointments.domain.Routing;
import ca.jechemine.appointments.domain.Search;
import ca.jechemine.appointments.domain.ServiceRequest;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.TherapyType;
import ca.jechemine.appointments.domain.matching.Rationale;
import ca.jechemine.appointments.domain.matching.Score;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.identity.IdentityModule;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Credentials;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.LicenseStatus;
import ca.jechemine.identity.domain.PasswordHash;
import ca.jechemine.identity.domain.Standing;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.system.appointments.PlantedPayment;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// People and appointments of a test's own, put into the stores by the production code.
final class Cast {

  static final String CLIENTS_NOTE = "NOTE-OF-THE-CLIENT";

  /// Later than whatever is told of the account itself.
  private static final long LATEST = 1_000_000;

  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final RunningCloud cloud;

  Cast(RunningCloud cloud) {
    this.cloud = cloud;
  }

  UserId client() {
    return client(null, null);
  }

  UserId client(@Nullable UserId guardian, @Nullable LocalDate birth) {
    UserId id = account(Role.CLIENT);
    know(id, Role.CLIENT, guardian, birth);
    return id;
  }

  /// Somebody of fifteen, whose guardian that is.
  UserId minorOf(UserId guardian) {
    return client(guardian, today().minusYears(15));
  }

  /// Somebody of that role and status, whose phone is verified or not.
  UserId somebody(Role role, AccountStatus status, boolean isPhoneVerified) {
    UserId id = account(role);
    know(id, role, status, null, null, isPhoneVerified);
    return id;
  }

  /// One whose session costs 95 dollars.
  UserId professional() {
    UserId id = account(Role.PROFESSIONAL);
    know(id, Role.PROFESSIONAL, null, null);
    keepProfessional(id, AccountStatus.ACTIVE);
    return id;
  }

  /// The professional is of that status now.
  void keepProfessional(UserId id, AccountStatus status) {
    module()
        .professionals()
        .keep(
            new Professional(
                id,
                LATEST + (status == AccountStatus.ACTIVE ? 0 : 1),
                status,
                "Zoé Roy",
                "fr",
                null,
                new Prices.Own(new Money(95_00), null, null),
                List.of("individual")));
  }

  private void know(UserId id, Role role, @Nullable UserId guardian, @Nullable LocalDate birth) {
    know(id, role, AccountStatus.ACTIVE, guardian, birth, true);
  }

  private void know(
      UserId id,
      Role role,
      AccountStatus status,
      @Nullable UserId guardian,
      @Nullable LocalDate birth,
      boolean isPhoneVerified) {
    module()
        .people()
        .keep(
            new Person(
                id,
                LATEST,
                role,
                status,
                "fr",
                new Person.Contact("Zoé", "Tremblay", email(id), "+15145551234", "Québec"),
                birth,
                null,
                guardian,
                isPhoneVerified,
                Guarantee.NONE),
            now());
  }

  static String email(UserId id) {
    return "somebody." + id + "@exemple.ca";
  }

  Api as(UserId id) {
    Platform platform = platform("Login");
    Tables tables = Tables.of(platform);
    tables
        .client()
        .putItem(put ->
            put.tableName(tables.table()).item(Tables.key("ACCOUNT#" + id, "SESSION#" + id)));
    String token =
        platform.build(
            () -> IdentityModule.current().accessTokens().issue(id, 1, id.value(), now()).value());
    return cloud.api().with("authorization", "Bearer " + token);
  }

  Appointment plant(UserId client, State state) {
    return plant(client, state, PaymentMethod.CARD);
  }

  Appointment plant(UserId client, State state, PaymentMethod method) {
    return plant(newId(), client, state, method);
  }

  Appointment plant(String id, UserId client, State state, PaymentMethod method) {
    return plant(id, client, new Beneficiary.Self(), state, method);
  }

  /// A request for that loved one or patient.
  Appointment plant(UserId client, Beneficiary beneficiary, State state) {
    return plant(newId(), client, beneficiary, state, PaymentMethod.CARD);
  }

  /// One that is paid at the platform's price.
  Appointment plantPaid(UserId client, State state) {
    return plant(
        newId(),
        client,
        new Beneficiary.Self(),
        state,
        PlantedPayment.paid(Prices.DEFAULT.shares(new Money(120_00)), now()));
  }

  private Appointment plant(
      String id, UserId client, Beneficiary beneficiary, State state, PaymentMethod method) {
    return plant(
        id,
        client,
        beneficiary,
        state,
        PlantedPayment.pending(Prices.DEFAULT.shares(new Money(120_00)), method));
  }

  private Appointment plant(
      String id, UserId client, Beneficiary beneficiary, State state, Payment payment) {
    int minutes = state.slot().map(Slot::minutes).orElse(Appointment.USUAL_MINUTES);
    Appointment appointment =
        new Appointment(
            new AppointmentId(id),
            client,
            new ServiceRequest(
                beneficiary,
                TherapyType.SOLO,
                Modality.VIDEO,
                List.of("Anxiété"),
                List.of("Anxiété"),
                CLIENTS_NOTE,
                List.of(),
                false,
                false),
            state,
            Search.NEW,
            Meeting.by(Modality.VIDEO),
            payment,
            minutes,
            Milestones.begun(now()),
            List.of());
    return appointments().save(0, Change.first(appointment), Optional.empty()).value();
  }

  State matched(UserId professional) {
    return new State.Matched(professional, now(), null);
  }

  State scheduled(UserId professional, Slot slot) {
    return new State.Scheduled(professional, now(), slot);
  }

  State ongoing(UserId professional, Slot slot) {
    return new State.Ongoing(professional, now(), slot);
  }

  State proposed(UserId... professionals) {
    return new State.Proposed(List.of(professionals), now(), now().plusSeconds(86_400), null);
  }

  State pooled() {
    return new State.Pooled(now());
  }

  /// The request is offered to those of the wave, and why is kept.
  void offer(Appointment waiting, Score... wave) {
    Versioned<Appointment> read = appointments().find(waiting.id()).orElseThrow();
    appointments()
        .save(
            read.version(),
            Routing.propose(
                    read.value(), Arrays.stream(wave).map(Score::professional).toList(), now())
                .because(new Rationale(0, now(), List.of(wave))),
            Optional.empty());
  }

  /// An hour in so many days.
  Slot in(int days, String time) {
    return new Slot(today().plusDays(days), LocalTime.parse(time), 60);
  }

  LocalDate today() {
    return LocalDate.ofInstant(now(), TORONTO);
  }

  /// As it is kept now.
  Appointment kept(Appointment appointment) {
    return appointments().find(appointment.id()).orElseThrow().value();
  }

  Instant now() {
    return cloud.cloud().clock().instant();
  }

  String newId() {
    return "0000cafe0000%012x".formatted(NUMBERS.incrementAndGet());
  }

  /// The kinds of what was told of that appointment, in order.
  List<String> told(String appointmentId) {
    Platform platform = platform("UpdateAppointment");
    return Tables.of(platform)
        .client()
        .query(query ->
            query
                .tableName(platform.variable("OUTBOX_TABLE"))
                .keyConditionExpression("pk = :pk")
                .consistentRead(true)
                .expressionAttributeValues(
                    Map.of(":pk", AttributeValue.fromS("APPOINTMENT#" + appointmentId))))
        .items()
        .stream()
        .map(it -> new ItemReader(it).text("type"))
        .toList();
  }

  /// That appointment, as it is kept now.
  Appointment kept(String appointmentId) {
    return appointments().find(new AppointmentId(appointmentId)).orElseThrow().value();
  }

  /// What administrators did to that appointment by hand: who, what, from what to what.
  List<String> interventions(Appointment appointment) {
    Tables tables = Tables.of(platform("UpdateAppointment"));
    return tables
        .client()
        .query(query ->
            query
                .tableName(tables.table())
                .keyConditionExpression("pk = :pk AND begins_with(sk, :sk)")
                .consistentRead(true)
                .expressionAttributeValues(
                    Map.of(
                        ":pk", AttributeValue.fromS("APPOINTMENT#" + appointment.id()),
                        ":sk", AttributeValue.fromS("INTERVENTION#"))))
        .items()
        .stream()
        .map(ItemReader::new)
        .map(it ->
            String.join(" ", it.text("adminId"), it.text("kind"), it.text("from"), it.text("to")))
        .toList();
  }

  /// Whose id that is.
  String id(Persona persona) {
    return cloud.cloud().accounts().stream()
        .filter(it -> it.email().equals(persona.email()))
        .findFirst()
        .orElseThrow()
        .userId();
  }

  /// How many appointments of that client are kept.
  int countOf(UserId client) {
    return appointments().latestOfClient(client, Range.ALL, 100).size();
  }

  /// How DynamoDB was asked by that function last.
  List<String> calls(String function) {
    return cloud.cloud().invocations().lastOf(function).calls("DynamoDb").stream()
        .map(it -> it.operation())
        .toList();
  }

  private Appointments appointments() {
    return module().appointments();
  }

  private AppointmentsModule module() {
    return platform("UpdateAppointment").build(AppointmentsModule::current);
  }

  private UserId account(Role role) {
    String id = newId();
    Account account =
        Account.of(
            new UserId(id),
            new EmailAddress(email(new UserId(id))),
            new ca.jechemine.identity.domain.Person(
                "Zoé", "Tremblay", "fr", "+15145551234", "Québec", null, null, null),
            Standing.provisioned(
                role,
                AccountStatus.ACTIVE,
                role == Role.PROFESSIONAL ? LicenseStatus.VERIFIED : LicenseStatus.NOT_APPLICABLE),
            Credentials.first(new PasswordHash("$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA")),
            now());
    platform("Login").build(() -> IdentityModule.current().createAccount()).create(account);
    return account.id();
  }

  private Platform platform(String function) {
    return cloud.cloud().functions().platform(function);
  }
}
