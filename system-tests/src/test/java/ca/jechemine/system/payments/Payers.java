package ca.jechemine.system.payments;

import ca.jechemine.contracts.AccountEvent;
import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.AccountEvent.Particulars;
import ca.jechemine.contracts.AccountNotice.AccountWelcomed;
import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.Payment;
import ca.jechemine.identity.IdentityModule;
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
import ca.jechemine.payments.MethodsModule;
import ca.jechemine.payments.PaymentsModule;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.PayLink;
import ca.jechemine.payments.domain.PaymentChange;
import ca.jechemine.payments.domain.Wallet;
import ca.jechemine.payments.persistence.PaymentsTable;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.secrets.Keyring;
import ca.jechemine.runtime.secrets.Secrets;
import ca.jechemine.system.notifications.Publisher;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// People who pay, of a test's own, their appointments as the payments domain hears of them, and
/// what their browser does at Stripe.
public final class Payers {

  /// Later than whatever is told of the account itself.
  static final long LATEST = 1_000_000;

  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private final RunningCloud cloud;
  private final Browser browser;

  public Payers(RunningCloud cloud) {
    this.cloud = cloud;
    this.browser = new Browser(cloud);
  }

  /// A client of whom the payments domain knows; nothing vouches for them.
  public UserId client() {
    return person(Role.CLIENT, null, null);
  }

  /// Somebody of fifteen, whose guardian that is.
  UserId minorOf(UserId guardian) {
    return person(Role.CLIENT, guardian, today().minusYears(15));
  }

  /// Somebody whose guardian that was until a day ago.
  UserId grownUpOf(UserId guardian) {
    return person(Role.CLIENT, guardian, today().minusYears(18).minusDays(1));
  }

  /// The API, called by them.
  public Api as(UserId id) {
    return cloud.api().with("authorization", "Bearer " + token(id));
  }

  private String token(UserId id) {
    Platform platform = platform("Login");
    Tables tables = Tables.of(platform);
    tables
        .client()
        .putItem(put ->
            put.tableName(tables.table()).item(Tables.key("ACCOUNT#" + id, "SESSION#" + id)));
    return platform.build(
        () -> IdentityModule.current().accessTokens().issue(id, 1, id.value(), now()).value());
  }

  public UserId id(Persona persona) {
    return cloud.cloud().accounts().stream()
        .filter(it -> it.email().equals(persona.email()))
        .findFirst()
        .map(it -> new UserId(it.userId()))
        .orElseThrow();
  }

  /// A session of theirs in two days.
  public String scheduled(UserId client) {
    return told(newId(), 1, client, "scheduled", "pending", "card");
  }

  /// A session of theirs in two days that was booked to be paid so.
  String scheduled(UserId client, String method) {
    return told(newId(), 1, client, "scheduled", "pending", method);
  }

  /// What became of an appointment since.
  String told(
      String id, long version, UserId client, String status, String payment, String method) {
    Payment paid = new Payment(120_00, 12_00, 108_00, payment, method);
    return told(about(id, version, client, status, paid, now().plus(Duration.ofDays(2))));
  }

  /// That an appointment that is paid by transfer took place at that time.
  String heldAt(UserId client, Instant startsAt) {
    Payment payment = new Payment(120_00, 12_00, 108_00, "pending", "transfer");
    return told(about(newId(), 1, client, "completed", payment, startsAt));
  }

  private String told(About about) {
    Publisher.publish(
        cloud,
        new AppointmentChanged(
            about.appointmentId(),
            about.version(),
            about.clientId(),
            about.professionalId(),
            about.status(),
            "accepted",
            List.of(),
            null,
            about,
            now()));
    return about.appointmentId();
  }

  /// What is kept of the payment of an appointment.
  public AppointmentPayment payment(String appointment) {
    return table().payments().find(new AppointmentId(appointment)).orElseThrow().value();
  }

  /// How often that was changed.
  long versions(String appointment) {
    return table().payments().find(new AppointmentId(appointment)).orElseThrow().version();
  }

  /// What vouches for them.
  public Wallet wallet(UserId owner) {
    return table().wallets().find(owner).value();
  }

  String email(UserId id) {
    return "payer." + id + "@exemple.ca";
  }

  /// A link by which the appointment is paid.
  public String link(String appointment) {
    return linkUntil(appointment, now().plus(Duration.ofDays(14)));
  }

  /// The same, good until then.
  String linkUntil(String appointment, Instant end) {
    String token = "%064x".formatted(NUMBERS.incrementAndGet());
    Platform platform = platform("SavePaymentMethod");
    KeyedHash hash = KeyedHash.forLookups(new Secrets(platform).read("DATA_KEYS_SECRET"));
    Versioned<AppointmentPayment> read =
        table().payments().find(new AppointmentId(appointment)).orElseThrow();
    table()
        .payments()
        .save(
            PaymentChange.of(read, read.value().with(new PayLink(hash.of(token), end)), now()),
            Optional.empty());
    return token;
  }

  /// An administrator vouches for their transfers.
  void trust(UserId owner) {
    Versioned<Wallet> read = table().wallets().find(owner);
    table().wallets().save(read, read.value().trusted(), true);
    cloud.settle();
  }

  /// They have proven their address.
  void welcome(UserId client) {
    Publisher.publish(
        cloud,
        new AccountWelcomed(
            newId(), client.value(), email(client), "Zoé", "fr", Role.CLIENT, null, now()));
  }

  /// Their account is anonymised.
  void forgotten(UserId id) {
    Publisher.publish(
        cloud,
        new AccountChanged(
            id.value(),
            LATEST + 1,
            AccountEvent.forgottenAddress(id.value()),
            "",
            "",
            null,
            "fr",
            Role.CLIENT,
            AccountStatus.INACTIVE,
            List.of(),
            null,
            now(),
            false));
  }

  /// Somebody takes the method away at Stripe itself.
  void detachAtStripe(String method) {
    Map<String, String> secret = new Secrets(platform("SavePaymentMethod")).texts("STRIPE_SECRET");
    browser.ask(
        "/v1/payment_methods/" + method + "/detach", "", secret.getOrDefault("secretKey", ""));
  }

  PaymentsTable table() {
    Platform platform = platform("SavePaymentMethod");
    Keyring keys = new Secrets(platform).read("DATA_KEYS_SECRET");
    return new PaymentsTable(
        Tables.of(platform),
        platform,
        FieldCipher.of(keys, platform.random()),
        KeyedHash.forLookups(keys));
  }

  Platform platform(String function) {
    return cloud.cloud().functions().platform(function);
  }

  /// What Stripe answers to that form.
  JsonNode asked(String path, String form, String key) {
    return browser.ask(path, form, key);
  }

  /// The browser confirms a set-up with one of Stripe's methods for tests.
  ///
  /// @return the set-up as Stripe answers it
  public JsonNode confirm(String clientSecret, String method) {
    return browser.confirm(clientSecret, method);
  }

  /// A call of theirs whose function may die in the middle.
  ///
  /// @return the status
  int dare(UserId caller, String method, String path, String body, String key) {
    return browser.dare(token(caller), method, path, body, key);
  }

  /// A card that they saved as the pages do, and that Stripe has told of.
  ///
  /// @return the method's id
  public String savedCard(UserId owner) {
    return saved(owner, "card", "pm_card_visa");
  }

  /// A method that they saved as the pages do, and that Stripe has told of.
  String saved(UserId owner, String type, String method) {
    Api api = as(owner);
    String secret =
        api.post("/api/payments/setup-intent", "{\"paymentMethodType\":\"%s\"}".formatted(type))
            .text("clientSecret");
    String id = confirm(secret, method).path("payment_method").asText();
    api.post("/api/payments/payment-methods", "{\"paymentMethodId\":\"%s\"}".formatted(id));
    cloud.settle();
    return id;
  }

  /// Ids of a test's own, which sort as they were made.
  static String newId() {
    return "0000da7e0000%012x".formatted(NUMBERS.incrementAndGet());
  }

  Instant now() {
    return cloud.cloud().clock().instant();
  }

  private About about(String id, long version, UserId client, String status, Payment payment) {
    return about(id, version, client, status, payment, now().plus(Duration.ofDays(2)));
  }

  private About about(
      String id, long version, UserId client, String status, Payment payment, Instant startsAt) {
    return new About(
        id,
        client.value(),
        id(Persona.PROFESSIONAL).value(),
        status,
        "accepted",
        "self",
        "video",
        "solo",
        List.of(),
        false,
        "fr",
        "2027-01-15",
        "10:00",
        50,
        startsAt,
        null,
        null,
        null,
        null,
        payment,
        version,
        0);
  }

  /// Somebody of that role of whom the payments domain knows.
  UserId person(Role role, @Nullable UserId guardian, @Nullable LocalDate birth) {
    UserId id = account(role, birth);
    cloud.settle();
    Publisher.publish(cloud, told(id, role, guardian, birth));
    return id;
  }

  /// The same as a client, known to the payments domain although nothing is carried on just now.
  public UserId known() {
    UserId id = account(Role.CLIENT, null);
    platform("KnowPayers")
        .build(() -> MethodsModule.current())
        .knowPayers()
        .keep(told(id, Role.CLIENT, null, null));
    return id;
  }

  /// A session of theirs in two days, known likewise.
  public String knownSession(UserId client) {
    return followed(client, "scheduled", "card");
  }

  /// A session of theirs that is over and is to be paid by transfer, known likewise.
  public String knownTransfer(UserId client) {
    return followed(client, "completed", "transfer");
  }

  private String followed(UserId client, String status, String method) {
    String id = newId();
    platform("FollowAppointments")
        .build(() -> PaymentsModule.current())
        .followAppointments()
        .follow(
            about(id, 1, client, status, new Payment(120_00, 12_00, 108_00, "pending", method)),
            now());
    return id;
  }

  /// An account of which nobody has been told.
  UserId account(Role role, @Nullable LocalDate birth) {
    UserId id = new UserId(newId());
    Account account =
        Account.of(
            id,
            new EmailAddress(email(id)),
            new Person("Zoé", "Tremblay", "fr", "+15145551234", "Québec", null, null, birth),
            Standing.provisioned(role, AccountStatus.ACTIVE, LicenseStatus.NOT_APPLICABLE),
            Credentials.first(new PasswordHash("$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA")),
            now());
    platform("Login").build(() -> IdentityModule.current().createAccount()).create(account);
    return id;
  }

  private AccountChanged told(
      UserId id, Role role, @Nullable UserId guardian, @Nullable LocalDate birth) {
    return new AccountChanged(
        id.value(),
        LATEST,
        email(id),
        "Zoé",
        "Tremblay",
        null,
        "fr",
        role,
        AccountStatus.ACTIVE,
        List.of(),
        new Particulars(
            null, birth, null, guardian == null ? null : guardian.value(), true, "none"),
        now(),
        false);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(now(), ZoneOffset.UTC);
  }
}
