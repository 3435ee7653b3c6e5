package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.Beneficiary;
import ca.jechemine.contracts.PaymentEvent.PaymentChanged;
import ca.jechemine.contracts.PaymentNotice.ReceiptIssued;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import ca.jechemine.local.aws.Mail;
import ca.jechemine.payments.PaymentsModule;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.receipt.IssuedReceipt;
import ca.jechemine.payments.domain.receipt.ReceiptDraft.Credentials;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.objects.Bucket;
import ca.jechemine.system.payments.Papers.Paper;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Receipts from the payment to the page (contract 30 §8).
class ReceiptsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String INCOMPLETE = "/api/admin/payments/receipts/incomplete";
  private static final String LIST = "/api/client/receipts";

  private final Till till = new Till(CLOUD);
  private final Papers papers = new Papers(CLOUD, till);
  private final UserId client = till.client();

  private static String number(String session) {
    return "REC-" + session.substring(session.length() - 8).toUpperCase(Locale.ROOT);
  }

  private List<String> listed(UserId reader) {
    return StreamSupport.stream(till.as(reader).get(LIST).json().spliterator(), false)
        .map(it -> it.path("appointmentId").asText())
        .toList();
  }

  private static List<Mail> receipts(String address) {
    return CLOUD.mailsTo(address).stream().filter(it -> !it.attachments().isEmpty()).toList();
  }

  @Test
  void a_paid_session_has_a_receipt_that_an_insurer_takes_and_it_is_mailed_once() {
    String session = papers.paid(client, papers.professional());

    Paper french = papers.get(client, session + "&lang=fr");
    assertThat(french.header("content-type")).isEqualTo("application/pdf");
    assertThat(french.header("content-disposition"))
        .isEqualTo("attachment; filename=\"" + number(session) + ".pdf\"");
    assertThat(french.text())
        .contains(
            number(session),
            String.valueOf(till.payment(session).invoice().number()),
            "Zoé Tremblay",
            "Psychologue",
            "Ordre des psychologues du Québec",
            "12345-67",
            "Traitement",
            "$120.00 CAD",
            "Carte de paiement")
        .doesNotContain("108.00", "12.00 ", "Anxi");
    Paper english = papers.get(client, session + "&lang=en&inline=1");
    assertThat(english.header("content-disposition"))
        .isEqualTo("inline; filename=\"" + number(session) + ".pdf\"");
    assertThat(english.text()).contains("Psychologist", "Treatment", "$120.00 CAD");

    assertThat(receipts(Till.email(client)))
        .singleElement()
        .satisfies(it ->
            assertThat(it.attachments())
                .singleElement()
                .satisfies(file ->
                    assertThat(Base64.getDecoder().decode(file.content()))
                        .isEqualTo(french.content())));
    assertThat(till.told(session, ReceiptIssued.class)).hasSize(1);
    assertThat(till.told(session, PaymentChanged.class).getLast().receiptIssuedAt()).isNotNull();
    Answer list = till.as(client).get(LIST);
    assertThat(list.json()).hasSize(1);
    assertThat(list.json().get(0).path("amountCad").asDouble()).isEqualTo(120);
    assertThat(till.as(client).get(LIST + "?limit=1").json().path("receipts")).hasSize(1);
  }

  @Test
  void defect_not_repeated_the_professional_read_the_price_and_the_fee() {
    UserId professional = papers.professional();
    String session = papers.paid(client, professional);

    for (String language : List.of("fr", "en")) {
      assertThat(papers.get(professional, session + "&lang=" + language).text())
          .contains("$108.00 CAD", number(session))
          .doesNotContain("120.00", "$12.00", "pi_");
    }
  }

  @Test
  void defect_not_repeated_a_receipt_was_made_anew_from_what_had_changed_since() {
    UserId professional = papers.professional();
    String session = papers.paid(client, professional);
    byte[] issued = papers.get(client, session).content();

    papers.complete(professional, "{\"license\":\"99999-99\",\"specialty\":\"sexologist\"}");
    papers.change(session, it -> it.with(it.invoice().transfer(till.now(), "INT-0000-000000")));
    papers.module().issueReceipt().issue(new AppointmentId(session));

    assertThat(papers.get(client, session).content()).isEqualTo(issued);
    assertThat(till.told(session, ReceiptIssued.class)).hasSize(1);
  }

  @Test
  void what_is_not_what_was_issued_is_not_handed_out() {
    String session = papers.paid(client, papers.professional());
    Platform platform = till.platform("IssueReceipt");
    Bucket.named(platform.variable("UPLOADS_BUCKET"), platform)
        .put(issued(session).receipt().french().key(), new byte[] {37}, "application/pdf");

    assertThat(papers.get(client, session + "&lang=fr").status()).isEqualTo(500);
    assertThat(papers.get(client, session + "&lang=en").status()).isEqualTo(200);
  }

  private IssuedReceipt issued(String session) {
    return (IssuedReceipt)
        papers.module().receipts().find(new AppointmentId(session)).orElseThrow().value().stage();
  }

  @Test
  void defect_not_repeated_an_official_receipt_was_mailed_for_money_that_had_not_come() {
    UserId professional = papers.professional();
    String session = till.ongoing(client, professional);
    CLOUD.settle();
    till.close(session, professional);

    assertThat(papers.get(client, session).status()).isEqualTo(400);
    assertThat(till.as(client).get(Papers.PATH + session).code())
        .isEqualTo("RECEIPT_NOT_AVAILABLE");
    assertThat(till.told(session, ReceiptIssued.class)).isEmpty();
    assertThat(listed(client)).isEmpty();

    till.confirm(till.begin(client, session), "pm_card_visa");
    CLOUD.settle();
    assertThat(papers.get(client, session).status()).isEqualTo(200);
    assertThat(till.told(session, ReceiptIssued.class)).hasSize(1);
  }

  @Test
  void what_is_missing_is_named_and_the_receipt_issued_when_it_is_there() {
    UserId professional = till.professional();
    String session = papers.paid(client, professional);

    assertThat(papers.get(client, session).status()).isEqualTo(400);
    assertThat(till.told(session, ReceiptIssued.class)).isEmpty();
    assertThat(missing(session))
        .containsExactly("professional.title", "professional.order", "professional.permitNumber");
    assertThat(CLOUD.api().as(Persona.SUPPORT_ADMIN).get(INCOMPLETE).status()).isEqualTo(403);
    assertThat(CLOUD.api().as(Persona.BILLING_ADMIN).get(INCOMPLETE + "?limit=0").status())
        .isEqualTo(400);

    papers.complete(professional, "{\"specialty\":\"psychologist\"}");
    assertThat(missing(session)).containsExactly("professional.permitNumber");
    papers.complete(professional, "{\"license\":\"12345-67\"}");

    assertThat(missing(session)).isEmpty();
    assertThat(papers.get(client, session + "&lang=fr").text()).contains("12345-67");
    assertThat(till.told(session, ReceiptIssued.class)).hasSize(1);
  }

  private static List<String> missing(String session) {
    return StreamSupport.stream(
            CLOUD
                .api()
                .as(Persona.BILLING_ADMIN)
                .get(INCOMPLETE + "?limit=100")
                .json()
                .path("receipts")
                .spliterator(),
            false)
        .filter(it -> it.path("appointmentId").asText().equals(session))
        .flatMap(it -> StreamSupport.stream(it.path("missing").spliterator(), false))
        .map(it -> it.asText())
        .toList();
  }

  @Test
  void P6_of_many_that_issue_it_at_once_one_does() {
    UserId professional = till.professional();
    String session = papers.paid(client, professional);
    till.table()
        .professionals()
        .keep(
            professional,
            1_000_000,
            new Credentials("Zoé Tremblay", "psychologist", null, "12345-67"));

    AtOnce.times(8, () -> papers.module().issueReceipt().issue(new AppointmentId(session)));
    CLOUD.settle();

    assertThat(till.told(session, ReceiptIssued.class)).hasSize(1);
    assertThat(receipts(Till.email(client))).hasSize(1);
  }

  @Test
  void what_goes_back_is_credited_by_notes_and_the_receipt_is_void_when_all_did() {
    String session = papers.paid(client, papers.professional());
    byte[] issued = papers.get(client, session).content();

    papers.change(session, it -> it.refunded(new Money(45_50), till.now()));
    assertThat(papers.get(client, session).content()).isEqualTo(issued);
    assertThat(papers.get(client, session + "&creditNote=1&lang=fr").text())
        .contains(number(session).replace("REC", "NC") + "-1", number(session), "$45.50 CAD");
    assertThat(till.as(client).get(LIST).json().get(0).path("refundedCad").asDouble())
        .isEqualTo(45.5);

    papers.change(session, it -> it.refunded(new Money(120_00), till.now()));
    assertThat(papers.get(client, session).status()).isEqualTo(400);
    assertThat(papers.get(client, session + "&creditNote=2&lang=en").text()).contains("$74.50 CAD");
    assertThat(listed(client)).isEmpty();
    Paper kept = papers.get(billing(), session);
    assertThat(kept.content()).isEqualTo(issued);

    papers.change(session, it -> it.refunded(Money.ZERO, till.now()));
    assertThat(papers.get(client, session).content()).isEqualTo(issued);
    assertThat(papers.get(client, session + "&creditNote=1").status()).isEqualTo(404);
    assertThat(listed(client)).containsExactly(session);
    assertThat(till.told(session, ReceiptIssued.class)).hasSize(1);
  }

  private static UserId billing() {
    return new UserId(
        CLOUD.cloud().accounts().stream()
            .filter(it -> it.email().equals(Persona.BILLING_ADMIN.email()))
            .findFirst()
            .orElseThrow()
            .userId());
  }

  @Test
  void a_disputed_payment_shows_its_receipt_to_administrators_alone() {
    UserId professional = papers.professional();
    String session = papers.paid(client, professional);

    papers.change(session, it -> it.disputed(true));
    assertThat(papers.get(client, session).status()).isEqualTo(400);
    assertThat(papers.get(professional, session).status()).isEqualTo(400);
    assertThat(papers.get(billing(), session).status()).isEqualTo(200);
    assertThat(listed(client)).isEmpty();

    papers.change(session, it -> it.disputed(false));
    assertThat(papers.get(client, session).status()).isEqualTo(200);
    assertThat(listed(client)).containsExactly(session);
  }

  @Test
  void who_came_stands_before_who_is_billed_and_is_written_to() {
    set(
        "platform",
        """
        {"platformContact":{"physicalAddress":{"street":"1, rue Sherbrooke","suite":"200",
         "city":"Montréal","province":"QC","postalCode":"H2X 1X1","country":"Canada"},
         "phoneNumber":"514 555-0100","supportEmail":"aide@jechemine.ca"}}
        """);
    CLOUD.cloud().functions().function("IssueReceipt").discard();
    UserId professional = papers.professional();
    String session = till.ongoing(client, professional);
    CLOUD.settle();
    till.platform("FollowAppointments")
        .build(PaymentsModule::current)
        .followAppointments()
        .follow(forLeo(till.payment(session).booking().about()), till.now());
    till.saveCard(client);
    till.close(session, professional);

    String text = papers.get(client, session + "&lang=en").text();
    assertThat(text)
        .contains(
            "Service received by Léo Roy",
            "Billed to Zoé Tremblay",
            "1, rue Sherbrooke, 200",
            "Montréal (QC) H2X 1X1",
            "514 555-0100",
            "aide@jechemine.ca");
    assertThat(text.indexOf("Léo Roy")).isLessThan(text.indexOf("Zoé Tremblay"));
    assertThat(receipts("leo.roy@exemple.ca")).hasSize(1);
    assertThat(receipts(Till.email(client))).isEmpty();
  }

  private static About forLeo(About known) {
    return new About(
        known.appointmentId(),
        known.clientId(),
        known.professionalId(),
        known.status(),
        known.routingStatus(),
        "loved-one",
        known.type(),
        known.therapyType(),
        known.needs(),
        known.isEmergency(),
        "en",
        known.date(),
        known.time(),
        known.duration(),
        known.startsAt(),
        known.meetingLink(),
        known.location(),
        new Beneficiary("Léo", "Roy", "leo.roy@exemple.ca", false, true, "none"),
        known.patient(),
        known.payment(),
        known.version() + 100,
        known.sequence());
  }

  private void set(String name, String json) {
    Platform platform = till.platform("IssueReceipt");
    CLOUD
        .cloud()
        .aws()
        .dynamo()
        .putItem(it ->
            it.tableName(platform.variable("SETTINGS_TABLE"))
                .item(
                    Map.of(
                        "pk", AttributeValue.fromS("SETTINGS"),
                        "sk", AttributeValue.fromS(name),
                        "value", AttributeValue.fromS(json))));
  }
}
