package ca.jechemine.system.payments;

import ca.jechemine.appointments.AppointmentsModule;
import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.Beneficiary;
import ca.jechemine.appointments.domain.Change;
import ca.jechemine.appointments.domain.Meeting;
import ca.jechemine.appointments.domain.Milestones;
import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.Payment;
import ca.jechemine.appointments.domain.PaymentMethod;
import ca.jechemine.appointments.domain.Prices;
import ca.jechemine.appointments.domain.Search;
import ca.jechemine.appointments.domain.ServiceRequest;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.TherapyType;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.identity.IdentityModule;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Credentials;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.LicenseStatus;
import ca.jechemine.identity.domain.PasswordHash;
import ca.jechemine.identity.domain.Standing;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.application.Customers;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.KeptMethod;
import ca.jechemine.payments.domain.Person;
import ca.jechemine.payments.domain.Wallet;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.IdempotencyKey;
import ca.jechemine.payments.domain.stripe.Metadata;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.payments.domain.stripe.NewSetup;
import ca.jechemine.payments.domain.stripe.SetupIntent;
import ca.jechemine.payments.domain.stripe.Stripe;
import ca.jechemine.payments.persistence.PaymentsTable;
import ca.jechemine.payments.stripe.StripeApi;
import ca.jechemine.payments.stripe.StripeSecret;
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
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Sessions of a test's own that are over and to be paid, put into the stores by the production
/// code, and what browsers do with Stripe for them. Each costs 120 $.
public final class Till {

  /// Later than whatever is told of the account itself.
  private static final long LATEST = 1_000_000;

  private static final String HELD =
      "{\"sessionActNature\":\"treatment\",\"sessionOutcome\":\"tracking_ongoing\"}";
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final RunningCloud cloud;
  private final StripePage page;

  public Till(RunningCloud cloud) {
    this.cloud = cloud;
    this.page = new StripePage(cloud);
  }

  public UserId client() {
    return account(Role.CLIENT);
  }

  /// Somebody who booked without an account.
  public UserId guest() {
    return account(Role.GUEST);
  }

  public UserId professional() {
    return account(Role.PROFESSIONAL);
  }

  /// Somebody of that many years, whose guardian that is.
  UserId childOf(UserId guardian, int years) {
    UserId id = account(Role.CLIENT);
    table()
        .people()
        .keep(
            new Person(
                id,
                LATEST,
                Role.CLIENT,
                AccountStatus.ACTIVE,
                email(id),
                "Zoé",
                "Tremblay",
                Language.FR,
                LocalDate.ofInstant(now(), ZoneOffset.UTC).minusYears(years),
                guardian,
                false));
    return id;
  }

  public static String email(UserId id) {
    return "payer." + id + "@exemple.ca";
  }

  /// The API, called by them.
  public Api as(UserId id) {
    return cloud.api().with("authorization", "Bearer " + token(id));
  }

  /// An access token of theirs.
  String token(UserId id) {
    Platform platform = platform("Login");
    Tables tables = Tables.of(platform);
    tables
        .client()
        .putItem(put ->
            put.tableName(tables.table()).item(Tables.key("ACCOUNT#" + id, "SESSION#" + id)));
    return platform.build(
        () -> IdentityModule.current().accessTokens().issue(id, 1, id.value(), now()).value());
  }

  /// A request that has a professional and no date yet.
  public String matched(UserId client, UserId professional) {
    return plant(client, new State.Matched(professional, now(), null), PaymentMethod.CARD);
  }

  /// It has its first date now, five days from now.
  public void date(String appointment, UserId professional) {
    Answer answer =
        as(professional)
            .patch(
                "/api/appointments/" + appointment,
                "{\"date\":\"%s\",\"time\":\"10:00\"}".formatted(today().plusDays(5)));
    require(answer);
    cloud.settle();
  }

  /// A session that goes on.
  public String ongoing(UserId client, UserId professional) {
    return ongoing(client, professional, PaymentMethod.CARD);
  }

  public String ongoing(UserId client, UserId professional, PaymentMethod method) {
    Slot slot = new Slot(today(), LocalTime.of(8, 0), 50);
    return plant(client, new State.Ongoing(professional, now(), slot), method);
  }

  /// The same, for somebody whom the client asked for.
  String ongoing(Beneficiary whose, UserId client, UserId professional) {
    Slot slot = new Slot(today(), LocalTime.of(8, 0), 50);
    return plant(client, whose, new State.Ongoing(professional, now(), slot), PaymentMethod.CARD);
  }

  /// Its professional closes it: it was held.
  public void close(String appointment, UserId professional) {
    close(appointment, professional, HELD);
    cloud.settle();
  }

  void close(String appointment, UserId professional, String outcome) {
    require(
        as(professional).post("/api/appointments/" + appointment + "/complete-session", outcome));
  }

  /// A session that was held, whatever follows from it is done.
  public String held(UserId client) {
    return held(client, professional());
  }

  /// The same with that professional.
  public String held(UserId client, UserId professional) {
    String appointment = ongoing(client, professional);
    cloud.settle();
    close(appointment, professional);
    return appointment;
  }

  private static void require(Answer answer) {
    if (answer.status() != 200) {
      throw new AssertionError(answer.body());
    }
  }

  /// The client begins to pay.
  public Answer begin(UserId payer, String appointment) {
    return begin(payer, appointment, "card");
  }

  public Answer begin(UserId payer, String appointment, String method) {
    return as(payer)
        .post(
            "/api/payments/create-intent",
            "{\"appointmentId\":\"%s\",\"paymentMethod\":\"%s\"}".formatted(appointment, method));
  }

  /// The browser confirms the payment that was begun.
  ///
  /// @return the payment as Stripe has it then, or its error
  public JsonNode confirm(Answer begun, String method) {
    return page.confirm(
        "payment_intents", begun.text("paymentIntentId"), begun.text("clientSecret"), method);
  }

  /// Stripe keeps that method of theirs, set up by their browser, and it may be charged.
  SetupIntent save(UserId owner, MethodType type, String method) {
    Stripe stripe = stripe();
    CustomerId customer =
        new Customers(table().wallets(), stripe).of(table().people().find(owner).orElseThrow());
    SetupIntent setup =
        stripe.createSetup(
            new NewSetup(customer, type, Metadata.none()), IdempotencyKey.setup(newId()));
    String secret = Optional.ofNullable(setup.clientSecret()).orElseThrow().value();
    JsonNode confirmed = page.confirm("setup_intents", setup.id().toString(), secret, method);
    if (confirmed.path("status").asText().equals("requires_action")) {
      cloud.cloud().stripe().authenticate(setup.id().toString(), true);
    }
    SetupIntent saved = stripe.setup(setup.id());
    stripe.setDefaultMethod(customer, saved.knownMethod().orElseThrow());
    cloud.settle(); // Stripe tells of it, too.
    Versioned<Wallet> wallet = table().wallets().find(owner);
    if (wallet.value().kept().isEmpty()) {
      table()
          .wallets()
          .save(wallet, wallet.value().with(KeptMethod.of(saved).orElseThrow()), false);
    }
    return saved;
  }

  /// The same with a card that takes everything.
  public void saveCard(UserId owner) {
    save(owner, MethodType.CARD, "pm_card_visa");
  }

  Stripe stripe() {
    Platform platform = platform("CreatePaymentIntent");
    return StripeApi.of(platform, StripeSecret.of(new Secrets(platform)));
  }

  public AppointmentPayment payment(String appointment) {
    return table().payments().find(new AppointmentId(appointment)).orElseThrow().value();
  }

  public PaymentsTable table() {
    Platform platform = platform("CreatePaymentIntent");
    return new PaymentsTable(
        Tables.of(platform),
        platform,
        cipher(platform),
        KeyedHash.forLookups(new Secrets(platform).read("DATA_KEYS_SECRET")));
  }

  /// The browser confirms a set-up that was begun.
  ///
  /// @return the set-up as Stripe has it then, or its error
  public JsonNode confirmSetup(Answer begun, String method) {
    return page.confirm(
        "setup_intents", begun.text("setupIntentId"), begun.text("clientSecret"), method);
  }

  /// The payments at Stripe for that appointment, in the state of each, the newest first.
  public List<String> atStripe(String appointment) {
    return cloud.cloud().stripe().objects("payment_intent").stream()
        .filter(it -> it.at("/metadata/appointmentId").asText().equals(appointment))
        .map(it -> it.path("status").asText())
        .toList();
  }

  /// What was told of the payment of that appointment, of that kind, in order.
  public <E extends DomainEvent> List<E> told(String appointment, Class<E> kind) {
    Platform platform = platform("CreatePaymentIntent");
    EventCodec codec = new EventCodec(cipher(platform));
    return Tables.of(platform)
        .client()
        .queryPaginator(query ->
            query
                .tableName(platform.variable("OUTBOX_TABLE"))
                .keyConditionExpression("pk = :pk")
                .consistentRead(true)
                .expressionAttributeValues(
                    Map.of(":pk", AttributeValue.fromS("PAYMENT#" + appointment))))
        .items()
        .stream()
        .map(ItemReader::new)
        .filter(it -> it.text("type").equals(kind.getSimpleName()))
        .map(it -> kind.cast(codec.open(it.text("envelope")).event()))
        .toList();
  }

  /// The time passes, and the jobs run whose time it is.
  public void pass(Duration time) throws InterruptedException {
    cloud.cloud().advance(time);
    cloud.settle();
  }

  public Instant now() {
    return cloud.cloud().clock().instant();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(now(), ZoneOffset.UTC);
  }

  /// Ids of a test's own, which sort as they were made.
  static String newId() {
    return "0000da1e0000%012x".formatted(NUMBERS.incrementAndGet());
  }

  private String plant(UserId client, State state, PaymentMethod method) {
    return plant(client, new Beneficiary.Self(), state, method);
  }

  private String plant(UserId client, Beneficiary whose, State state, PaymentMethod method) {
    Appointment appointment =
        new Appointment(
            new ca.jechemine.appointments.domain.AppointmentId(newId()),
            client,
            new ServiceRequest(
                whose,
                TherapyType.SOLO,
                Modality.VIDEO,
                List.of("Anxiété"),
                List.of("Anxiété"),
                null,
                List.of(),
                false,
                false),
            state,
            Search.NEW,
            Meeting.by(Modality.VIDEO),
            Payment.pending(Prices.DEFAULT.shares(new Money(120_00)), method),
            state.slot().map(Slot::minutes).orElse(Appointment.USUAL_MINUTES),
            Milestones.begun(now()),
            List.of());
    return appointments()
        .appointments()
        .save(0, Change.first(appointment), Optional.empty())
        .value()
        .id()
        .value();
  }

  private AppointmentsModule appointments() {
    return platform("UpdateAppointment").build(AppointmentsModule::current);
  }

  private UserId account(Role role) {
    UserId id = new UserId(newId());
    Account account =
        Account.of(
            id,
            new EmailAddress(email(id)),
            new ca.jechemine.identity.domain.Person(
                "Zoé", "Tremblay", "fr", "+15145551234", "Québec", null, null, null),
            Standing.provisioned(
                role,
                AccountStatus.ACTIVE,
                role == Role.PROFESSIONAL ? LicenseStatus.VERIFIED : LicenseStatus.NOT_APPLICABLE),
            Credentials.first(new PasswordHash("$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA")),
            now());
    platform("Login").build(() -> IdentityModule.current().createAccount()).create(account);
    return id;
  }

  private static FieldCipher cipher(Platform platform) {
    return FieldCipher.of(new Secrets(platform).read("DATA_KEYS_SECRET"), platform.random());
  }

  Platform platform(String function) {
    return cloud.cloud().functions().platform(function);
  }
}
