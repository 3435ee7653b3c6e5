package ca.jechemine.system.costs;

import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.Payment;
import ca.jechemine.contracts.AppointmentNotice.ReminderDue;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.GuestEvent.GuestPromoted;
import ca.jechemine.contracts.GuestEvent.GuestResolved;
import ca.jechemine.contracts.GuestEvent.PaymentMethodPreferred;
import ca.jechemine.contracts.PaymentEvent.GuaranteeChanged;
import ca.jechemine.contracts.PaymentNotice.InvoiceIssued;
import ca.jechemine.contracts.PaymentNotice.PaymentOverdue;
import ca.jechemine.identity.IdentityModule;
import ca.jechemine.identity.UserModule;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.AppointmentId;
import ca.jechemine.identity.domain.Credentials;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.KnownAppointment;
import ca.jechemine.identity.domain.LicenseStatus;
import ca.jechemine.identity.domain.PasswordHash;
import ca.jechemine.identity.domain.Person;
import ca.jechemine.identity.domain.Standing;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Newcomers for one call each, made by the production code and let in without a password, and what
/// was told of them.
final class Folk {

  static final String PASSWORD = "Chemin-Faisant-2026";

  private static final PasswordHash HASH =
      new PasswordHash(
          "$argon2id$v=19$m=19456,t=2,p=1$enmv3Is0QYGbHMQK0a0TrA"
              + "$6VsIxzhwaV5mkZv5R71iBtVwP6ZwnSSCZ2Cr1/Rmdn8");

  private final RunningCloud cloud;
  private final Platform platform;
  private final IdentityModule identity;
  private final UserModule users;
  private final Tables tables;
  private final EventCodec codec;
  private final Ids ids;

  Folk(RunningCloud cloud) {
    this.cloud = cloud;
    this.platform = cloud.cloud().functions().platform("UpdateUser");
    this.identity =
        cloud.cloud().functions().platform("Login").build(() -> IdentityModule.current());
    this.users = platform.build(() -> UserModule.current());
    this.tables = Tables.of(platform);
    this.codec =
        new EventCodec(
            FieldCipher.of(new Secrets(platform).read("DATA_KEYS_SECRET"), platform.random()));
    this.ids = new Ids(platform.clock(), platform.random());
  }

  String newId() {
    return ids.next();
  }

  Account client() {
    return keep(Role.CLIENT, null);
  }

  Account professional() {
    return keep(Role.PROFESSIONAL, null);
  }

  Account employee() {
    return keep(Role.EMPLOYEE, null);
  }

  /// A professional who proved nothing and was not approved yet.
  Account waiting() {
    return keep(Standing.signedUp(Role.PROFESSIONAL), null);
  }

  Account guest() {
    return keep(Role.GUEST, null);
  }

  Account minor() {
    return keep(
        Role.CLIENT,
        LocalDate.ofInstant(platform.clock().instant(), ZoneOffset.UTC).minusYears(15));
  }

  /// The API, called by that newcomer.
  Api as(Account account) {
    tables
        .client()
        .putItem(put ->
            put.tableName(tables.table())
                .item(Tables.key("ACCOUNT#" + account.id(), "SESSION#" + account.id())));
    String token =
        identity
            .accessTokens()
            .issue(account.id(), 1, account.id().value(), platform.clock().instant())
            .value();
    return cloud.api().with("authorization", "Bearer " + token);
  }

  UserId id(Persona persona) {
    return new UserId(
        cloud.cloud().accounts().stream()
            .filter(it -> it.email().equals(persona.email()))
            .findFirst()
            .orElseThrow()
            .userId());
  }

  String adminId(Persona persona) {
    return new ItemReader(tables.find("ACCOUNT#" + id(persona), "ADMIN").orElseThrow()).text("id");
  }

  /// A completed appointment of the demo client with the demo professional, heard of now.
  String completedAppointment() {
    AppointmentId id = new AppointmentId(newId());
    users
        .clientLinks()
        .keep(
            new KnownAppointment(
                id,
                platform.clock().millis(),
                id(Persona.CLIENT),
                id(Persona.PROFESSIONAL),
                "completed",
                "accepted",
                List.of(),
                platform.clock().instant()));
    return id.value();
  }

  /// What the appointments domain would tell of an appointment that begins.
  void publishAppointment() {
    AppointmentChanged changed =
        new AppointmentChanged(
            newId(),
            1,
            id(Persona.CLIENT).value(),
            id(Persona.PROFESSIONAL).value(),
            "scheduled",
            "accepted",
            List.of(),
            null,
            null,
            platform.clock().instant());
    Outbox outbox = new Outbox(platform, users.cipher());
    tables.transactions().commit(outbox.publish(List.of(changed), changed.version()).toList());
  }

  /// What the appointments domain would tell three days before a session of theirs.
  void publishReminder() {
    Instant now = platform.clock().instant();
    publish(new ReminderDue(session(now.plus(Duration.ofDays(3))), "reminder72hSent", false, now));
  }

  /// What the payments domain would tell when a session of theirs is to be paid.
  void publishInvoice() {
    Instant now = platform.clock().instant();
    publish(new InvoiceIssued(session(now), 150_00, "JC-2027-000001", null, now));
  }

  /// What the payments domain would tell when such an invoice stays unpaid.
  void publishOverdue() {
    Instant now = platform.clock().instant();
    publish(new PaymentOverdue(session(now), 150_00, "JC-2027-000001", now));
  }

  private void publish(DomainEvent event) {
    Outbox outbox = new Outbox(platform, users.cipher());
    tables.transactions().commit(outbox.publish(List.of(event), 1).toList());
  }

  private About session(Instant start) {
    return new About(
        newId(),
        id(Persona.CLIENT).value(),
        id(Persona.PROFESSIONAL).value(),
        "scheduled",
        "accepted",
        "self",
        "video",
        "solo",
        List.of(),
        false,
        null,
        null,
        null,
        50,
        start,
        null,
        null,
        null,
        null,
        new Payment(150_00, 15_00, 135_00, "pending", "card"),
        1,
        0);
  }

  /// What the appointments domain would tell when a guest's request has its first date.
  void publishPromotion() {
    GuestPromoted promoted =
        new GuestPromoted(guest().id().value(), "Anxiété", platform.clock().instant());
    Outbox outbox = new Outbox(platform, users.cipher());
    tables.transactions().commit(outbox.publish(List.of(promoted), 1).toList());
  }

  /// What the appointments domain would tell when somebody says how they would rather pay.
  void publishPreference() {
    PaymentMethodPreferred preferred =
        new PaymentMethodPreferred(
            newId(), client().id().value(), "card", platform.clock().instant());
    Outbox outbox = new Outbox(platform, users.cipher());
    tables.transactions().commit(outbox.publish(List.of(preferred), 1).toList());
  }

  /// What the payments domain would tell when somebody has a means of payment on file.
  void publishGuarantee() {
    GuaranteeChanged changed =
        new GuaranteeChanged(
            client().id().value(), 1, "green", "stripe", "card", false, platform.clock().instant());
    Outbox outbox = new Outbox(platform, users.cipher());
    tables.transactions().commit(outbox.publish(List.of(changed), 1).toList());
  }

  /// What the identity domain would tell when a booking turns out to be a newcomer's.
  void publishResolution(String appointmentId, UserId held) {
    GuestResolved resolved =
        new GuestResolved(
            appointmentId, held.value(), client().id().value(), platform.clock().instant());
    Outbox outbox = new Outbox(platform, users.cipher());
    tables.transactions().commit(outbox.publish(List.of(resolved), 1).toList());
  }

  /// The newest event of that kind in which that text is.
  <E extends DomainEvent> E told(Class<E> kind, String text) {
    return tables
        .client()
        .scanPaginator(
            scan -> scan.tableName(platform.variable("OUTBOX_TABLE")).consistentRead(true))
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

  private Account keep(Role role, @Nullable LocalDate birth) {
    LicenseStatus license =
        role == Role.PROFESSIONAL ? LicenseStatus.VERIFIED : LicenseStatus.NOT_APPLICABLE;
    return keep(Standing.provisioned(role, AccountStatus.ACTIVE, license), birth);
  }

  private Account keep(Standing standing, @Nullable LocalDate birth) {
    String id = newId();
    Account account =
        Account.of(
            new UserId(id),
            new EmailAddress("newcomer." + id + "@exemple.ca"),
            new Person("Nadia", "Paquet", "fr", "+15145551234", "Québec", null, null, birth),
            standing,
            Credentials.first(HASH),
            platform.clock().instant());
    identity.createAccount().create(account);
    return account;
  }
}
