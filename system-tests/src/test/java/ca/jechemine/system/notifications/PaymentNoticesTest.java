package ca.jechemine.system.notifications;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.Beneficiary;
import ca.jechemine.contracts.AppointmentNotice.Payment;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.PaymentEvent.GuaranteeChanged;
import ca.jechemine.contracts.PaymentNotice.GuestPaymentCompleted;
import ca.jechemine.contracts.PaymentNotice.InvoiceIssued;
import ca.jechemine.contracts.PaymentNotice.InvoiceReminded;
import ca.jechemine.contracts.PaymentNotice.PaymentFailed;
import ca.jechemine.contracts.PaymentNotice.PaymentOverdue;
import ca.jechemine.contracts.PaymentNotice.ReceiptIssued;
import ca.jechemine.contracts.PaymentNotice.TransferInstructed;
import ca.jechemine.contracts.PaymentNotice.TransferTrustRequested;
import ca.jechemine.local.aws.Fault;
import ca.jechemine.local.aws.Mail;
import ca.jechemine.local.aws.Service;
import ca.jechemine.local.aws.Sms;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.objects.Bucket;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What people are told of payments (contract 30 §19), on each channel, once.
class PaymentNoticesTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String INVOICE = "JC-2027-000123";
  private static final String REFERENCE = "INT-B27E-9F3AC1";
  private static final String DEPOSIT = "virements@exemple.ca";
  private static final String TOKEN = "5f".repeat(32);

  private final FeedRows rows = new FeedRows(CLOUD);

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
  }

  @Test
  void P5_clients_read_of_invoices_and_receipts_in_their_language_once() throws Exception {
    setDepositAddress();
    About french = about(1, Persona.CLIENT, null);
    About english = about(2, Persona.OTHER_CLIENT, null);
    String key = "receipts/" + english.appointmentId() + "/REC-000000A2.pdf";
    byte[] pdf = "%PDF-1.7 reçu".getBytes(UTF_8);
    Platform platform = Publisher.platform(CLOUD);
    Bucket.named(platform.variable("UPLOADS_BUCKET"), platform).put(key, pdf, "application/pdf");

    twice(
        new InvoiceIssued(french, 120_00, INVOICE, null, now()),
        new InvoiceReminded(english, 120_00, INVOICE, 2, TOKEN, now()),
        new ReceiptIssued(next(english), 120_00, "REC-000000A2", key, now()));

    Mail invoice = only(Persona.CLIENT, "Votre facture " + INVOICE);
    assertThat(invoice.text())
        .contains("120,00\u00a0$", DEPOSIT, "/client/dashboard/billing")
        .doesNotContain("/pay?");
    Mail reminder = only(Persona.OTHER_CLIENT, "Last reminder: your invoice " + INVOICE);
    assertThat(reminder.text()).contains("$120.00", "/pay?token=" + TOKEN + "&lang=en");
    Mail receipt = only(Persona.OTHER_CLIENT, "Your receipt");
    assertThat(receipt.attachments())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.fileName()).isEqualTo("recu-000000a2.pdf");
          assertThat(it.contentType()).startsWith("application/pdf");
          assertThat(Base64.getDecoder().decode(it.content())).isEqualTo(pdf);
        });
    assertThat(CLOUD.cloud().aws().sms())
        .extracting(Sms::message)
        .satisfiesExactlyInAnyOrder(
            it -> assertThat(it).startsWith("Je chemine : facture " + INVOICE),
            it -> assertThat(it).startsWith("Je chemine: last reminder, invoice " + INVOICE));
    assertThat(events(Persona.CLIENT)).containsExactly("payment.session_invoice");
    assertThat(events(Persona.OTHER_CLIENT))
        .containsExactlyInAnyOrder("payment.invoice_reminder", "payment.receipt");
  }

  /// Contract 30 §0.2: nobody is told to send money to an address that is none.
  @Test
  void without_an_address_for_transfers_administrators_are_told_and_then_the_client()
      throws Exception {
    About session = about(1, Persona.CLIENT, null);

    twice(
        new TransferTrustRequested(session, now()),
        new TransferInstructed(next(session), 120_00, REFERENCE, now()));

    assertThat(CLOUD.mailsTo(Persona.CLIENT.email())).isEmpty();
    assertThat(subjects(Persona.BILLING_ADMIN))
        .containsExactlyInAnyOrder(
            "Une demande de paiement par virement · A request to pay by transfer",
            "Il manque l’adresse des virements Interac · The address for Interac transfers is"
                + " missing");
    assertThat(subjects(Persona.SUPPORT_ADMIN))
        .containsExactly("Une demande de paiement par virement · A request to pay by transfer");
    assertThat(events(Persona.SUPPORT_ADMIN)).containsExactly("admin.interac_trust_request");
    assertThat(events(Persona.CLIENT)).containsExactly("payment.interac_instructions");

    setDepositAddress();
    About again = next(next(session));
    Publisher.publish(
        CLOUD,
        new TransferInstructed(again, 120_00, REFERENCE, now()),
        new GuaranteeChanged(
            session.clientId(), 2, "green", "interac_trust", "interac", true, now()),
        new PaymentOverdue(next(again), 120_00, INVOICE, now()));

    assertThat(only(Persona.CLIENT, "Payer par virement Interac").text())
        .contains(DEPOSIT, REFERENCE);
    assertThat(subjects(Persona.CLIENT))
        .hasSize(2)
        .contains("Vous pouvez payer par virement Interac");
    assertThat(events(Persona.CLIENT)).contains("guarantee.approved");
    assertThat(subjects(Persona.BILLING_ADMIN))
        .contains("Une facture en retard · An overdue invoice");
  }

  /// Contract 30 §8.4, and two defects of §9: the letter of a guest's payment went to nobody who
  /// had become a client, and that of a failure led to a page that is none.
  @Test
  void a_loved_one_reads_what_is_theirs_and_letters_lead_somewhere() {
    About theirs =
        about(
            1,
            Persona.CLIENT,
            new Beneficiary("Léo", "Roy", "leo@exemple.ca", false, true, "approved"));

    Publisher.publish(
        CLOUD,
        new PaymentFailed(theirs, 120_00, "card_declined", TOKEN, now()),
        new GuestPaymentCompleted(about(2, Persona.CLIENT, null), 120_00, now()));

    assertThat(CLOUD.mailsTo("leo@exemple.ca"))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.subject()).isEqualTo("Votre paiement n’a pas pu être effectué");
          assertThat(it.text()).contains("/pay?token=" + TOKEN + "&lang=fr");
        });
    assertThat(subjects(Persona.CLIENT)).containsExactly("Votre paiement est reçu");
    assertThat(events(Persona.CLIENT)).containsExactly("payment.guest_complete");
  }

  /// As when the topic delivers what it has delivered.
  private static void twice(DomainEvent... events) {
    for (DomainEvent event : events) {
      CLOUD.cloud().aws().faults().next(Service.SNS, "PublishBatch", new Fault.Twice());
      Publisher.publish(CLOUD, event);
    }
  }

  /// What was set is believed for a minute.
  private static void setDepositAddress() throws InterruptedException {
    String table = CLOUD.cloud().functions().platform("DeliverMail").variable("SETTINGS_TABLE");
    CLOUD
        .cloud()
        .aws()
        .dynamo()
        .putItem(it ->
            it.tableName(table)
                .item(
                    Map.of(
                        "pk", AttributeValue.fromS("SETTINGS"),
                        "sk", AttributeValue.fromS("platform"),
                        "value",
                            AttributeValue.fromS(
                                "{\"interacDepositEmail\":\"" + DEPOSIT + "\"}"))));
    CLOUD.cloud().advance(Duration.ofSeconds(61));
  }

  private static Mail only(Persona reader, String subject) {
    List<Mail> mails =
        CLOUD.mailsTo(reader.email()).stream().filter(it -> it.subject().equals(subject)).toList();
    assertThat(mails).as(subject).hasSize(1);
    return mails.getFirst();
  }

  private static List<String> subjects(Persona reader) {
    return CLOUD.mailsTo(reader.email()).stream().map(Mail::subject).toList();
  }

  private static List<String> events(Persona reader) {
    JsonNode page = CLOUD.api().as(reader).get("/api/notifications").json().path("notifications");
    return StreamSupport.stream(page.spliterator(), false)
        .map(it -> it.path("event").asText())
        .toList();
  }

  private static Instant now() {
    return CLOUD.cloud().clock().instant();
  }

  private About about(int number, Persona client, @Nullable Beneficiary lovedOne) {
    return new About(
        "%024x".formatted(0xa0 + number),
        rows.id(client).value(),
        rows.id(Persona.PROFESSIONAL).value(),
        "completed",
        "accepted",
        lovedOne == null ? "self" : "loved-one",
        "video",
        "solo",
        List.of(),
        false,
        null,
        null,
        null,
        50,
        now(),
        null,
        null,
        lovedOne,
        null,
        new Payment(120_00, 12_00, 108_00, "pending", "card"),
        1,
        0);
  }

  /// The same as it became next: another thing that is told of it is another event.
  private static About next(About it) {
    return new About(
        it.appointmentId(),
        it.clientId(),
        it.professionalId(),
        it.status(),
        it.routingStatus(),
        it.bookingFor(),
        it.type(),
        it.therapyType(),
        it.needs(),
        it.isEmergency(),
        it.language(),
        it.date(),
        it.time(),
        it.duration(),
        it.startsAt(),
        it.meetingLink(),
        it.location(),
        it.lovedOne(),
        it.patient(),
        it.payment(),
        it.version() + 1,
        it.sequence());
  }
}
