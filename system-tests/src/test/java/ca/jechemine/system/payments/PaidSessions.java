package ca.jechemine.system.payments;

import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.AppointmentCancelled;
import ca.jechemine.contracts.AppointmentNotice.Payment;
import ca.jechemine.contracts.PaymentNotice.PaymentRefunded;
import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.Booking;
import ca.jechemine.payments.domain.Intent;
import ca.jechemine.payments.domain.PaymentChange;
import ca.jechemine.payments.domain.PaymentMethod;
import ca.jechemine.payments.domain.Received;
import ca.jechemine.payments.domain.refund.Refund;
import ca.jechemine.payments.domain.refund.RefundKey;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.IdempotencyKey;
import ca.jechemine.payments.domain.stripe.Metadata;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.payments.domain.stripe.NewCustomer;
import ca.jechemine.payments.domain.stripe.NewOffSessionCharge;
import ca.jechemine.payments.domain.stripe.PaymentIntent;
import ca.jechemine.payments.domain.stripe.PaymentMethodId;
import ca.jechemine.payments.domain.stripe.SavedMethod;
import ca.jechemine.payments.domain.stripe.Stripe;
import ca.jechemine.payments.stripe.StripeApi;
import ca.jechemine.payments.stripe.StripeSecret;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.secrets.Secrets;
import ca.jechemine.system.notifications.Publisher;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Sessions of a test's own that are paid by card, as the payments domain hears of them.
public final class PaidSessions {

  private static final String VISA = "pm_card_visa";

  private final RunningCloud cloud;
  private final Payers payers;

  public PaidSessions(RunningCloud cloud) {
    this.cloud = cloud;
    this.payers = new Payers(cloud);
  }

  /// One of 120 $.
  public String paid() {
    String appointment = unpaid();
    pay(appointment, 120_00);
    return appointment;
  }

  /// One that costs so much.
  String paid(long cents) {
    String appointment = unpaid();
    About about = payers.payment(appointment).booking().about();
    Payment price = new Payment(cents, cents / 10, cents - cents / 10, "pending", "card");
    publish(with(about, 2, "scheduled", price));
    pay(appointment, cents);
    return appointment;
  }

  /// One that has a date and is not paid.
  String unpaid() {
    return payers.scheduled(payers.client());
  }

  /// One that costs so much and is paid, without anything having been told of it.
  public String stored(long cents) {
    String appointment = Payers.newId();
    PaymentIntent payment = charge(appointment, cents);
    Payment price = new Payment(cents, cents / 10, cents - cents / 10, "pending", "card");
    AppointmentPayment stored =
        AppointmentPayment.of(new Booking(about(appointment, price)), payers.now())
            .succeeded(
                new Received(
                    payment.received(),
                    payers.now(),
                    Intent.of(payment),
                    payment.knownCharge().orElse(null)))
            .orElseThrow();
    payers.table().payments().save(PaymentChange.begun(stored, payers.now()), Optional.empty());
    return appointment;
  }

  /// One of 120 $ that is paid by transfer.
  public String transferred() {
    String appointment = Payers.newId();
    Payment price = new Payment(120_00, 12_00, 108_00, "pending", "transfer");
    AppointmentPayment stored =
        AppointmentPayment.of(new Booking(about(appointment, price)), payers.now())
            .receivedBy(PaymentMethod.TRANSFER, payers.now());
    payers.table().payments().save(PaymentChange.begun(stored, payers.now()), Optional.empty());
    return appointment;
  }

  private About about(String appointment, Payment payment) {
    return new About(
        appointment,
        payers.id(Persona.CLIENT).value(),
        payers.id(Persona.PROFESSIONAL).value(),
        "scheduled",
        "accepted",
        "self",
        "video",
        "solo",
        List.of(),
        false,
        "fr",
        null,
        null,
        50,
        payers.now().plus(Duration.ofDays(2)),
        null,
        null,
        null,
        null,
        payment,
        1,
        0);
  }

  /// Its payer's card is charged.
  public PaymentIntent pay(String appointment, long cents) {
    PaymentIntent payment = charge(appointment, cents);
    cloud.settle();
    return payment;
  }

  private PaymentIntent charge(String appointment, long cents) {
    Stripe stripe = stripe();
    CustomerId customer =
        stripe.createCustomer(
            new NewCustomer("payer@exemple.ca", null, null, Metadata.none()),
            new IdempotencyKey("customer_" + Payers.newId()));
    SavedMethod card = stripe.attach(new PaymentMethodId(VISA), customer);
    return stripe.charge(
        new NewOffSessionCharge(
            customer,
            card.id(),
            MethodType.CARD,
            new Money(cents),
            "Je chemine",
            null,
            Metadata.none().with(Metadata.Key.APPOINTMENT_ID, appointment)),
        new IdempotencyKey("charge_" + Payers.newId()));
  }

  /// It is called off.
  public void callOff(String appointment, String by, long feeCents) {
    About about = payers.payment(appointment).booking().about();
    Payment payment =
        new Payment(
            about.payment().priceCents(),
            about.payment().platformFeeCents(),
            about.payment().payoutCents(),
            "paid",
            "card");
    About off = with(about, 9, "cancelled", payment);
    Publisher.publish(
        cloud,
        new AppointmentCancelled(
            off,
            by,
            about.clientId(),
            true,
            feeCents,
            payment.priceCents() - feeCents,
            List.of(),
            payers.now()));
    cloud.settle();
  }

  private void publish(About about) {
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
            payers.now()));
  }

  private static About with(About about, long version, String status, Payment payment) {
    return new About(
        about.appointmentId(),
        about.clientId(),
        about.professionalId(),
        status,
        about.routingStatus(),
        about.bookingFor(),
        about.type(),
        about.therapyType(),
        about.needs(),
        about.isEmergency(),
        about.language(),
        about.date(),
        about.time(),
        about.duration(),
        about.startsAt(),
        about.meetingLink(),
        about.location(),
        about.lovedOne(),
        about.patient(),
        payment,
        version,
        about.sequence());
  }

  public AppointmentPayment payment(String appointment) {
    return payers.payment(appointment);
  }

  Optional<Refund> cancellation(String appointment) {
    return payers
        .table()
        .refunds()
        .find(RefundKey.ofCancellation(new AppointmentId(appointment)))
        .map(it -> it.value());
  }

  /// The refunds at Stripe for that appointment's payments.
  public List<JsonNode> atStripe(String appointment) {
    List<String> payments =
        cloud.cloud().stripe().objects("payment_intent").stream()
            .filter(it -> it.at("/metadata/appointmentId").asText().equals(appointment))
            .map(it -> it.path("id").asText())
            .toList();
    return cloud.cloud().stripe().objects("refund").stream()
        .filter(it -> payments.contains(it.path("payment_intent").asText()))
        .toList();
  }

  /// How often the client of that appointment was told of a refund.
  long notices(String appointment) {
    Platform platform = payers.platform("RefundPayment");
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
        .filter(it -> new ItemReader(it).text("type").equals(PaymentRefunded.class.getSimpleName()))
        .count();
  }

  Stripe stripe() {
    Platform platform = payers.platform("RefundPayment");
    return StripeApi.of(platform, StripeSecret.of(new Secrets(platform)));
  }
}
