package ca.jechemine.system.appointments.routing;

import ca.jechemine.appointments.AppointmentsModule;
import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Beneficiary;
import ca.jechemine.appointments.domain.Change;
import ca.jechemine.appointments.domain.Guarantee;
import ca.jechemine.appointments.domain.Meeting;
import ca.jechemine.appointments.domain.Milestones;
import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.PaymentMethod;
import ca.jechemine.appointments.domain.Prices;
import ca.jechemine.appointments.domain.Routing;
import ca.jechemine.appointments.domain.Search;
import ca.jechemine.appointments.domain.ServiceRequest;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.TherapyType;
import ca.jechemine.appointments.domain.matching.Practice;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.appointments.domain.schedule.TorontoTime;
import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.identity.IdentityModule;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Credentials;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.LicenseStatus;
import ca.jechemine.identity.domain.PasswordHash;
import ca.jechemine.identity.domain.Person;
import ca.jechemine.identity.domain.Standing;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.NotificationsModule;
import ca.jechemine.notifications.application.ProjectPeople;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.system.appointments.PlantedPayment;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Professionals who are signed in, clients whom the domain knows, and requests wherever they may
/// stand: made by the production code, without the routes of booking.
public final class Cast {

  public static final String FIRST_NAME = "Camille";
  public static final String LAST_NAME = "Zébulon";
  public static final String PHONE = "+15145550199";
  public static final String PLACE = "Rivière-Éternité";
  public static final String MOTIF = "Anxiété";

  /// Where everybody lives who has an account.
  static final String CITY = "Québec";

  private static final PasswordHash HASH =
      new PasswordHash("$argon2id$v=19$m=19456,t=2,p=1$CANARYCANARYCANARY$CANARYHASH");

  private final RunningCloud cloud;
  private final IdentityModule identity;
  private final Tables accounts;
  private final AppointmentsModule appointments;
  private final Practices practices;
  private final Platform platform;
  private final ProjectPeople readers;
  private final Ids ids;
  private final Outbox outbox;

  public Cast(RunningCloud cloud) {
    this.cloud = cloud;
    Platform login = cloud.cloud().functions().platform("Login");
    this.identity = login.build(() -> IdentityModule.current());
    this.accounts = Tables.of(login);
    this.platform = cloud.cloud().functions().platform("AcceptProposal");
    this.appointments = platform.build(() -> AppointmentsModule.current());
    this.practices = new Practices(appointments.candidates(), appointments.professionals());
    this.readers =
        cloud
            .cloud()
            .functions()
            .platform("ProjectPeople")
            .build(NotificationsModule::current)
            .projectPeople();
    this.ids = new Ids(platform.clock(), platform.random());
    this.outbox =
        new Outbox(accounts.client(), platform.variable("OUTBOX_TABLE"), appointments.cipher());
  }

  /// Somebody with an active account, and the API called by them.
  public record Professional(UserId id, Api api) {}

  public AppointmentsModule domain() {
    return appointments;
  }

  public Instant now() {
    return platform.clock().instant();
  }

  public UserId newId() {
    return new UserId(ids.next());
  }

  public Professional professional() {
    Account account =
        account(
            Standing.provisioned(Role.PROFESSIONAL, AccountStatus.ACTIVE, LicenseStatus.VERIFIED));
    know(account.id(), Role.PROFESSIONAL, "Zoé", "Tremblay");
    return new Professional(account.id(), signedInAnew(account.id()));
  }

  public List<Professional> professionals(int count) {
    return Stream.generate(this::professional).limit(count).toList();
  }

  /// A client who may book, and the API called by them.
  public record Client(UserId id, Api api) {}

  /// The domain has heard of their phone before they ask.
  public Client bookingClient() {
    Account account = account(Standing.vouchedFor(Role.CLIENT, now()));
    cloud.settle();
    return new Client(account.id(), signedInAnew(account.id()));
  }

  /// A client whom the domain knows, and whoever tells them; nobody who could sign in.
  public UserId client() {
    UserId id = newId();
    know(id, Role.CLIENT, FIRST_NAME, LAST_NAME);
    readers.project(
        new AccountChanged(
            id.value(),
            1,
            "someone." + id + "@exemple.ca",
            FIRST_NAME,
            LAST_NAME,
            PHONE,
            "fr",
            Role.CLIENT,
            AccountStatus.ACTIVE,
            List.of(),
            null,
            now(),
            false));
    return id;
  }

  /// A request of somebody new that stands there.
  public AppointmentId request(State state) {
    return request(state, Search.NEW, asked(Modality.VIDEO, TherapyType.SOLO, MOTIF), client());
  }

  public AppointmentId request(State state, Search search) {
    return request(state, search, asked(Modality.VIDEO, TherapyType.SOLO, MOTIF), client());
  }

  AppointmentId request(State state, ServiceRequest asked) {
    return request(state, Search.NEW, asked, client());
  }

  public AppointmentId request(State state, Search search, ServiceRequest asked, UserId client) {
    return keep(state, search, asked, client, now());
  }

  /// The same, asked for at that moment.
  public AppointmentId keep(
      State state, Search search, ServiceRequest asked, UserId client, Instant createdAt) {
    AppointmentId id = new AppointmentId(ids.next());
    appointments
        .appointments()
        .save(
            0,
            Change.first(appointment(id, state, search, asked, client, createdAt)),
            Optional.empty());
    return id;
  }

  private static Appointment appointment(
      AppointmentId id,
      State state,
      Search search,
      ServiceRequest asked,
      UserId client,
      Instant createdAt) {
    return new Appointment(
        id,
        client,
        asked,
        state,
        search,
        Meeting.by(asked.modality()),
        PlantedPayment.pending(
            Prices.DEFAULT.shares(asked.therapyType(), Prices.Own.NONE), PaymentMethod.CARD),
        Appointment.USUAL_MINUTES,
        Milestones.begun(createdAt),
        List.of());
  }

  /// A client asks for somebody else than the professional with whom they have a date.
  public void leave(Professional professional) {
    UserId client = newId();
    Instant now = now();
    ServiceRequest asked = asked(Modality.VIDEO, TherapyType.SOLO, MOTIF);
    Slot slot = new Slot(TorontoTime.day(now).plusDays(30), LocalTime.of(10, 0), 60);
    request(new State.Scheduled(professional.id(), now, slot), Search.NEW, asked, client);
    AppointmentId id = new AppointmentId(ids.next());
    appointments
        .appointments()
        .save(
            0,
            Change.first(
                appointment(id, new State.Pooled(now), Search.NEW, asked, client, now),
                about ->
                    new AppointmentNotice.ProfessionalLeft(about, professional.id().value(), now)),
            Optional.empty());
  }

  /// Somebody asks, and the others hear of it.
  public AppointmentId ask(ServiceRequest asked) {
    AppointmentId id = new AppointmentId(ids.next());
    Instant now = now();
    appointments
        .appointments()
        .save(
            0,
            Change.first(
                appointment(id, new State.Unrouted(), Search.NEW, asked, client(), now),
                about -> new AppointmentNotice.ServiceRequested(about, false, now)),
            Optional.empty());
    return id;
  }

  /// The professional is known to matching: grown-ups by video, alone, for that motif.
  public void practises(Professional professional, String problematic) {
    practices.keep(professional.id(), true, List.of(problematic));
  }

  /// What a session alone with that professional costs, as the domain heard of it.
  public void charges(Professional professional, Money price) {
    practices.charge(professional.id(), price);
  }

  /// The professional takes nobody any more.
  public void retires(Professional professional) {
    practices.keep(professional.id(), false, List.of());
  }

  void practises(Professional professional, Practice practice) {
    practices.keep(professional.id(), true, practice);
  }

  /// The demo professionals take nobody: requests are matched with those of the test alone.
  public void onlyOursPractise() {
    cloud.cloud().accounts().stream()
        .filter(it -> it.role().equals(Role.PROFESSIONAL.code()))
        .forEach(it -> practices.keep(new UserId(it.userId()), false, List.of()));
  }

  /// What was told of the request under that type, as a queue delivers it.
  String message(AppointmentId id, String type) throws JsonProcessingException {
    return delivered(envelope(id, type));
  }

  /// As a queue delivers it.
  public static String delivered(String envelope) throws JsonProcessingException {
    return new ObjectMapper()
        .writeValueAsString(Map.of("Records", List.of(Map.of("messageId", "1", "body", envelope))));
  }

  /// What was told of a thing, as it travels, in order.
  List<String> envelopes(String pk) {
    return outbox.envelopes(pk);
  }

  /// What was told of the request under that type, as it travels.
  public String envelope(AppointmentId id, String type) {
    return outbox.envelope(id, type);
  }

  public State.Proposed offered(Professional... to) {
    return offered(List.of(to));
  }

  public State.Proposed offered(List<Professional> to) {
    return new State.Proposed(
        to.stream().map(Professional::id).toList(), now(), now().plus(Routing.ANSWER_WITHIN), null);
  }

  public State.Pooled pooled() {
    return new State.Pooled(now());
  }

  public State.Matched matched(Professional to) {
    return new State.Matched(to.id(), now(), null);
  }

  public static ServiceRequest asked(Modality modality, TherapyType type, String motif) {
    return asked(modality, type, motif, false, false);
  }

  public static ServiceRequest asked(
      Modality modality, TherapyType type, String motif, boolean urgent, boolean returning) {
    return new ServiceRequest(
        new Beneficiary.Self(),
        type,
        modality,
        List.of(motif),
        List.of(motif),
        "Je dors mal",
        List.of("week_evening"),
        urgent,
        returning);
  }

  /// The request as it is now.
  public Appointment read(AppointmentId id) {
    return appointments.appointments().find(id).orElseThrow().value();
  }

  /// How often it was changed, its making among it.
  long version(AppointmentId id) {
    return appointments.appointments().find(id).orElseThrow().version();
  }

  /// What was told of the request, in order.
  public List<DomainEvent> told(AppointmentId id) {
    return outbox.told(id);
  }

  public <E extends DomainEvent> List<E> told(AppointmentId id, Class<E> kind) {
    return told(id).stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /// What the last call of that function asked of DynamoDB.
  List<String> dynamoCalls(String function) {
    return cloud.cloud().invocations().lastOf(function).calls("DynamoDb").stream()
        .map(it -> it.operation())
        .toList();
  }

  private void know(UserId id, Role role, String firstName, String lastName) {
    appointments
        .people()
        .keep(
            new ca.jechemine.appointments.domain.Person(
                id,
                1,
                role,
                AccountStatus.ACTIVE,
                "fr",
                new ca.jechemine.appointments.domain.Person.Contact(
                    firstName, lastName, "someone." + id + "@exemple.ca", PHONE, PLACE),
                null,
                null,
                null,
                true,
                Guarantee.NONE),
            now());
  }

  private Account account(Standing standing) {
    UserId id = newId();
    Account account =
        Account.of(
            id,
            new EmailAddress(address(id)),
            new Person("Zoé", "Tremblay", "fr", "+15145551234", CITY, null, null, null),
            standing,
            Credentials.first(HASH),
            now());
    identity.createAccount().create(account);
    return account;
  }

  /// Where somebody reads who has an account.
  public static String address(UserId id) {
    return "cast." + id + "@exemple.ca";
  }

  /// For whoever goes on after what they were signed in with has expired.
  public Api signedInAnew(UserId id) {
    accounts
        .client()
        .putItem(put ->
            put.tableName(accounts.table()).item(Tables.key("ACCOUNT#" + id, "SESSION#" + id)));
    String token = identity.accessTokens().issue(id, 1, id.value(), now()).value();
    return cloud.api().with("authorization", "Bearer " + token);
  }
}
