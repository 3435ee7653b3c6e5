package ca.jechemine.system.payments;

import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.Payment;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.Booking;
import ca.jechemine.payments.domain.Intent;
import ca.jechemine.payments.domain.PaymentChange;
import ca.jechemine.payments.domain.Person;
import ca.jechemine.payments.domain.Received;
import ca.jechemine.payments.domain.ledger.LedgerCycle;
import ca.jechemine.payments.domain.ledger.ProfessionalBalances;
import ca.jechemine.payments.domain.ledger.SessionAccount.Posted;
import ca.jechemine.payments.domain.stripe.ChargeId;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import ca.jechemine.system.notifications.Publisher;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Professionals of a test's own, and sessions of theirs that were held, billed at 120 $ with a fee
/// of 12 $, and paid.
public final class Earners {

  /// Later than whatever is told.
  private static final long PLANTED = 2_000_000;

  private final RunningCloud cloud;
  private final Payers payers;

  public Earners(RunningCloud cloud, Payers payers) {
    this.cloud = cloud;
    this.payers = payers;
  }

  UserId professional() {
    return payers.person(Role.PROFESSIONAL, null, null);
  }

  /// One of whom Stripe knows all, and has told so.
  UserId withAccount() {
    UserId professional = professional();
    payers.as(professional).post("/api/stripe-connect/create-account", "");
    cloud.cloud().stripe().onboard(account(professional));
    cloud.settle();
    return professional;
  }

  String account(UserId professional) {
    return payers
        .table()
        .professionalAccounts()
        .find(professional)
        .orElseThrow()
        .value()
        .account()
        .value();
  }

  /// A session whose money is at Stripe and can go on at once.
  String paid(UserId professional) {
    return paid(professional, "pm_card_bypassPending");
  }

  /// A session that was paid with that method of Stripe's for tests.
  String paid(UserId professional, String method) {
    UserId client = payers.client();
    String appointment = held(professional, client);
    String secret =
        payers
            .as(client)
            .post(
                "/api/payments/create-intent", "{\"appointmentId\":\"%s\"}".formatted(appointment))
            .text("clientSecret");
    String intent = secret.substring(0, secret.indexOf("_secret_"));
    payers.asked(
        "/v1/payment_intents/" + intent + "/confirm",
        "client_secret=%s&payment_method=%s".formatted(secret, method),
        "pk_test_local");
    cloud.settle();
    return appointment;
  }

  /// A session that was held and is to be paid.
  String held(UserId professional, UserId client) {
    String id = Payers.newId();
    Publisher.publish(
        cloud,
        new AppointmentChanged(
            id,
            1,
            client.value(),
            professional.value(),
            "completed",
            "accepted",
            List.of(),
            null,
            about(id, client, professional),
            payers.now()));
    return id;
  }

  private About about(String id, UserId client, UserId professional) {
    return new About(
        id,
        client.value(),
        professional.value(),
        "completed",
        "accepted",
        "self",
        "video",
        "solo",
        List.of(),
        false,
        "fr",
        "2026-06-15",
        "09:00",
        50,
        payers.now().minus(Duration.ofHours(2)),
        null,
        null,
        null,
        null,
        new Payment(120_00, 12_00, 108_00, "pending", "card"),
        1,
        0);
  }

  /// A professional of whom is known here, and at Stripe, without anything having been told.
  public UserId plantedProfessional() {
    UserId id = payers.account(Role.PROFESSIONAL, null);
    payers
        .table()
        .people()
        .keep(
            new Person(
                id,
                PLANTED,
                Role.PROFESSIONAL,
                AccountStatus.ACTIVE,
                payers.email(id),
                "Zoé",
                "Tremblay",
                Language.FR,
                null,
                null,
                false));
    return id;
  }

  /// The same with an account of which Stripe knows all.
  public UserId plantedWithAccount() {
    UserId professional = plantedProfessional();
    open(professional);
    return professional;
  }

  /// They have an account of which Stripe knows all.
  public void open(UserId professional) {
    payers.as(professional).post("/api/stripe-connect/create-account", "");
    cloud.cloud().stripe().onboard(account(professional));
  }

  /// A paid session of theirs as it is kept, its money at Stripe, without anything having been
  /// told.
  public String planted(UserId professional) {
    String id = Payers.newId();
    Instant now = payers.now();
    Booking booking = new Booking(about(id, new UserId(Payers.newId()), professional));
    payers
        .table()
        .payments()
        .save(PaymentChange.begun(AppointmentPayment.of(booking, now), now), Optional.empty());
    JsonNode paid =
        payers.asked(
            "/v1/payment_intents",
            "amount=12000&currency=cad&payment_method_types[0]=card&confirm=true"
                + "&payment_method=pm_card_bypassPending",
            cloud.cloud().stripe().secrets().secretKey());
    Intent intent =
        new Intent(
            new PaymentIntentId(paid.path("id").asText()), new Money(120_00), MethodType.CARD);
    ChargeId charge = new ChargeId(paid.path("latest_charge").asText());
    Versioned<AppointmentPayment> read =
        payers.table().payments().find(new AppointmentId(id)).orElseThrow();
    AppointmentPayment next =
        read.value().succeeded(new Received(new Money(120_00), now, intent, charge)).orElseThrow();
    payers.table().payments().save(PaymentChange.of(read, next, now), Optional.empty());
    return id;
  }

  /// So much of a session goes back, as the ledger and its payment have it.
  void refund(String appointment, String refund, Money amount) {
    Retry.whenStale(() -> {
      Versioned<AppointmentPayment> read =
          payers.table().payments().find(new AppointmentId(appointment)).orElseThrow();
      AppointmentPayment payment = read.value();
      Instant now = payers.now();
      Posted posted =
          payment
              .account()
              .orElseThrow()
              .refunded(refund, payment.moneyId().orElseThrow(), amount, now);
      PaymentChange change =
          PaymentChange.of(read, payment.with(posted.account().money()).refunded(amount, now), now)
              .posting(posted.entries());
      payers.table().payments().save(change, Optional.empty());
      return change;
    });
  }

  ProfessionalBalances balances(UserId professional) {
    return payers.table().ledger().balances(professional, LedgerCycle.at(payers.now()));
  }

  /// What went to the professional's account, in cents, less what came back.
  long sent(UserId professional) {
    return transfers(professional).stream()
        .mapToLong(it -> it.path("amount").asLong() - it.path("amount_reversed").asLong())
        .sum();
  }

  List<JsonNode> transfers(UserId professional) {
    return cloud.cloud().stripe().objects("transfer").stream()
        .filter(it -> it.path("destination").asText().equals(account(professional)))
        .toList();
  }

  /// What an administrator asks for.
  public static String wish(UserId professional, String... appointments) {
    return "{\"professionalId\":\"%s\",\"appointmentIds\":[\"%s\"]}"
        .formatted(professional, String.join("\",\"", appointments));
  }
}
