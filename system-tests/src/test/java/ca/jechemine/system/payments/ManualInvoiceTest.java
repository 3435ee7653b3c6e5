package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.PaymentNotice.InvoiceIssued;
import ca.jechemine.contracts.PaymentNotice.ReceiptIssued;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.PaymentMethod;
import ca.jechemine.payments.domain.ledger.MemoCode;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Sessions that administrators bill by hand (contract 30 §7), from outside.
class ManualInvoiceTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  static final String PATH = "/api/admin/manual-invoice";

  private static final String NOBODY = "0000da7e0000ffffffffffff";

  private final Till till = new Till(CLOUD);
  private final Papers papers = new Papers(CLOUD, till);
  private final Api billing = CLOUD.api().as(Persona.BILLING_ADMIN);

  @Test
  void a_session_of_which_nobody_knew_is_asked_for_and_becomes_an_appointment_that_was_held()
      throws Exception {
    UserId client = till.client();
    UserId professional = papers.professional();

    Answer made = billing.post(PATH, invoice(client, professional, "request"));
    String id = made.text("appointmentId");
    AppointmentPayment at = till.payment(id);
    CLOUD.settle();

    assertThat(made.status()).as(made.body()).isEqualTo(201);
    assertThat(made.text("action")).isEqualTo("request");
    assertThat(at.state().code()).isEqualTo("pending");
    assertThat(at.invoice().number()).startsWith("JC-");
    assertThat(at.amounts().platformFee()).isEqualTo(new Money(13_00));
    assertThat(till.told(id, InvoiceIssued.class)).hasSize(1);
    assertThat(mails(client, String.valueOf(at.invoice().number()))).isEqualTo(1);
    JsonNode shown = appointment(id);
    assertThat(shown.path("status").asText()).isEqualTo("completed");
    assertThat(shown.path("sessionOutcome").asText()).isEqualTo("completed");
    assertThat(shown.path("sessionActNature").asText()).isEqualTo("individual_psychotherapy");
    assertThat(shown.path("time").asText()).isEqualTo("12:00");
    assertThat(shown.at("/payment/price").decimalValue()).isEqualByComparingTo("125.50");
    assertThat(shown.at("/payment/status").asText()).isEqualTo("pending");
    assertThat(till.payment(id).invoice().number()).isEqualTo(at.invoice().number());

    Answer paid = billing.post("/api/admin/appointments/" + id + "/mark-paid", "");
    CLOUD.settle();
    assertThat(paid.status()).as(paid.body()).isEqualTo(200);
    assertThat(till.told(id, ReceiptIssued.class)).hasSize(1);
    assertThat(appointment(id).at("/payment/status").asText()).isEqualTo("paid");
  }

  @Test
  void what_was_paid_outside_is_booked_and_has_its_receipt_and_is_billed_no_more() {
    UserId client = till.client();
    UserId professional = papers.professional();

    Answer made = billing.post(PATH, invoice(client, professional, "paid"));
    String id = made.text("appointmentId");
    CLOUD.settle();
    Answer again = billing.post(PATH, invoice(client, professional, "paid", id));

    assertThat(made.status()).as(made.body()).isEqualTo(201);
    AppointmentPayment payment = till.payment(id);
    assertThat(payment.state().code()).isEqualTo("paid");
    assertThat(payment.method()).isEqualTo(PaymentMethod.MANUAL);
    assertThat(till.told(id, InvoiceIssued.class)).isEmpty();
    assertThat(till.told(id, ReceiptIssued.class)).hasSize(1);
    assertThat(papers.get(client, id + "&lang=fr").text())
        .contains("Psychothérapie individuelle", "$125.50 CAD");
    assertThat(
            till.table().ledger().about(new AppointmentId(id), new PageRequest(50, null)).items())
        .extracting(it -> it.id().memo())
        .containsExactlyInAnyOrder(MemoCode.SESSION_BILLED, MemoCode.PAYMENT);
    assertThat(appointment(id).at("/payment/method").asText()).isEqualTo("manual");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.code()).isEqualTo("RECEIPT_ISSUED");
  }

  @Test
  void P6_one_key_a_hundred_times_at_once_is_one_invoice() {
    UserId client = till.client();
    UserId professional = papers.professional();
    Api keyed = billing.with("idempotency-key", "manual-" + client);
    String body = invoice(client, professional, "paid");

    List<Answer> answers = AtOnce.times(100, () -> keyed.post(PATH, body));
    Answer other = keyed.post(PATH, invoice(client, professional, "request"));
    CLOUD.settle();

    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(answers).extracting(Answer::body).containsOnly(answers.getFirst().body());
    assertThat(other.status()).isEqualTo(422);
    assertThat(invoiced(client)).hasSize(1);
  }

  @Test
  void defect_two_quick_clicks_without_a_key_are_one_invoice_and_have_one_answer()
      throws InterruptedException {
    UserId client = till.client();
    UserId professional = papers.professional();
    String body = invoice(client, professional, "request");

    List<Answer> clicks = AtOnce.times(8, () -> billing.post(PATH, body));
    Answer again = billing.post(PATH, body);
    assertThat(clicks).extracting(Answer::status).containsOnly(201);
    assertThat(clicks).extracting(Answer::body).containsOnly(again.body());
    assertThat(again.header("idempotency-replayed")).contains("true");
    assertThat(invoiced(client)).containsExactly(again.text("appointmentId"));

    Answer dearer = billing.post(PATH, body.replace("125.50", "126"));
    Answer colleague = CLOUD.api().as(Persona.SUPER_ADMIN).post(PATH, body);
    Answer keyed = billing.with("idempotency-key", "meant-" + client).post(PATH, body);
    CLOUD.cloud().advance(Duration.ofSeconds(61));
    Answer later = billing.post(PATH, body);
    CLOUD.settle();
    assertThat(List.of(dearer, colleague, keyed, later))
        .allSatisfy(it -> {
          assertThat(it.status()).as(it.body()).isEqualTo(201);
          assertThat(it.header("idempotency-replayed")).isEmpty();
        });
    assertThat(invoiced(client)).hasSize(5);
    assertThat(mails(client, "JC-")).isEqualTo(5);
  }

  @Test
  void what_is_refused_is_decided_again_and_of_what_is_paid_the_second_click_hears_the_same() {
    UserId client = till.client();
    UserId professional = papers.professional();
    String paid = invoice(client, professional, "paid", till.held(client, professional));
    String nobodys = invoice(client, professional, "paid", NOBODY);

    assertThat(billing.post(PATH, nobodys).status()).isEqualTo(404);
    assertThat(billing.post(PATH, nobodys).header("idempotency-replayed")).isEmpty();
    Answer first = billing.post(PATH, paid);
    CLOUD.settle();
    Answer second = billing.post(PATH, paid);

    assertThat(first.status()).as(first.body()).isEqualTo(201);
    assertThat(second.status()).as("also once its receipt is issued").isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
  }

  @Test
  void two_sessions_of_one_noon_take_nobodys_time() {
    UserId client = till.client();
    UserId professional = papers.professional();

    List<String> ids =
        IntStream.range(0, 2)
            .mapToObj(it ->
                billing.post(
                    PATH, invoice(client, professional, "request").replace("125.50", "125.5" + it)))
            .map(it -> it.text("appointmentId"))
            .toList();
    CLOUD.settle();

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids)
        .allSatisfy(
            it -> assertThat(appointment(it).path("status").asText()).isEqualTo("completed"));
  }

  @Test
  void an_appointment_that_there_is_becomes_what_was_billed_and_no_card_is_charged() {
    UserId client = till.client();
    UserId professional = papers.professional();
    CLOUD.settle();
    till.saveCard(client);
    String session = till.ongoing(client, professional);
    CLOUD.settle();

    Answer made = billing.post(PATH, invoice(client, professional, "request", session));
    CLOUD.settle();
    Answer dearer =
        billing.post(
            PATH, invoice(client, professional, "request", session).replace("125.50", "90"));
    CLOUD.settle();

    assertThat(made.text("appointmentId")).isEqualTo(session);
    assertThat(dearer.status()).as(dearer.body()).isEqualTo(201);
    AppointmentPayment payment = till.payment(session);
    assertThat(payment.amounts().price()).isEqualTo(new Money(90_00));
    assertThat(payment.state().code()).isEqualTo("pending");
    assertThat(till.atStripe(session)).isEmpty();
    assertThat(till.told(session, InvoiceIssued.class))
        .extracting(InvoiceIssued::amountCents)
        .containsExactly(125_50L, 90_00L);
    assertThat(till.told(session, InvoiceIssued.class))
        .extracting(InvoiceIssued::invoiceNumber)
        .containsOnly(String.valueOf(payment.invoice().number()));
    JsonNode shown = appointment(session);
    assertThat(shown.path("status").asText()).isEqualTo("completed");
    assertThat(shown.path("time").asText()).isEqualTo("08:00");
    assertThat(shown.at("/payment/price").decimalValue()).isEqualByComparingTo("90");
  }

  @Test
  void what_lacks_its_act_has_its_receipt_once_the_invoice_says_it() {
    UserId client = till.client();
    UserId professional = papers.professional();
    String bare =
        invoice(client, professional, "paid")
            .replace("\"serviceAct\":\"individual_psychotherapy\",", "");
    String id = billing.post(PATH, bare).text("appointmentId");
    CLOUD.settle();
    List<ReceiptIssued> before = till.told(id, ReceiptIssued.class);

    Answer other =
        billing.post(PATH, invoice(client, professional, "paid", id).replace("125.50", "126"));
    Answer said = billing.post(PATH, invoice(client, professional, "paid", id));
    CLOUD.settle();

    assertThat(before).isEmpty();
    assertThat(other.code()).isEqualTo("ALREADY_PAID");
    assertThat(said.status()).as(said.body()).isEqualTo(201);
    assertThat(till.told(id, ReceiptIssued.class)).hasSize(1);
  }

  @Test
  void each_bad_field_is_named_and_nothing_is_made() {
    UserId client = till.client();
    UserId professional = papers.professional();
    String good = invoice(client, professional, "request");
    Map<String, String> bad =
        Map.of(
            "professionalId", good.replace(professional.value(), "12"),
            "clientId", good.replace(client.value(), ""),
            "appointmentId", good.replace("{", "{\"appointmentId\":\"x\","),
            "date", good.replace("2026-", "9026-"),
            "time", good.replace("{", "{\"time\":\"25:00\","),
            "serviceAct", good.replace("individual_psychotherapy", "massage"),
            "serviceOther",
                good.replace("{", "{\"serviceOther\":\"%s\",".formatted("x".repeat(201))),
            "amount", good.replace("125.50", "0"),
            "action", good.replace("request", "gift"));
    CLOUD.settle();

    bad.forEach((field, body) -> {
      Answer refused = billing.post(PATH, body);
      assertThat(refused.status()).as(field).isEqualTo(400);
      assertThat(refused.json().path("fields").findValuesAsText("field"))
          .as(refused.body())
          .containsExactly(field);
    });
    for (String amount : List.of("-1", "0.001", "10000.01", "null")) {
      assertThat(billing.post(PATH, good.replace("125.50", amount)).status())
          .as(amount)
          .isEqualTo(400);
    }
    assertThat(invoiced(client)).isEmpty();
  }

  @Test
  void who_is_not_there_whose_it_is_not_and_what_was_not_held_is_refused() {
    UserId client = till.client();
    UserId professional = papers.professional();
    UserId stranger = till.client();
    UserId other = papers.professional();
    String session = till.ongoing(client, professional);
    String undated = till.matched(client, professional);
    CLOUD.settle();

    assertThat(billing.post(PATH, invoice(new UserId(NOBODY), professional, "paid")).code())
        .isEqualTo("CLIENT_NOT_FOUND");
    assertThat(billing.post(PATH, invoice(professional, professional, "paid")).code())
        .isEqualTo("CLIENT_NOT_FOUND");
    assertThat(billing.post(PATH, invoice(client, client, "paid")).code())
        .isEqualTo("PROFESSIONAL_NOT_FOUND");
    assertThat(billing.post(PATH, invoice(client, professional, "paid", NOBODY)).status())
        .isEqualTo(404);
    assertThat(billing.post(PATH, invoice(client, other, "paid", session)).json().toString())
        .contains("professionalId");
    assertThat(
            billing.post(PATH, invoice(stranger, professional, "paid", session)).json().toString())
        .contains("clientId");
    assertThat(billing.post(PATH, invoice(client, professional, "paid", undated)).code())
        .isEqualTo("NOT_HELD");
    assertThat(till.payment(session).state().code()).isEqualTo("pending");

    String body = invoice(client, professional, "request");
    assertThat(CLOUD.api().post(PATH, body).status()).isEqualTo(401);
    assertThat(till.as(client).post(PATH, body).status()).isEqualTo(403);
    assertThat(till.as(professional).post(PATH, body).status()).isEqualTo(403);
    assertThat(CLOUD.api().as(Persona.CONTENT_ADMIN).post(PATH, body).status()).isEqualTo(403);
    Api support = CLOUD.api().as(Persona.SUPPORT_ADMIN);
    assertThat(support.post(PATH, body).status()).isEqualTo(201);
    Answer paid = support.post(PATH, invoice(client, professional, "paid", session));
    assertThat(paid.status()).as("that money is there is said by those who bill").isEqualTo(403);
    assertThat(paid.code()).isEqualTo("FORBIDDEN");
    assertThat(till.payment(session).state().code()).isEqualTo("pending");
  }

  @Test
  void what_its_payer_began_at_stripe_is_cancelled_there_first() throws InterruptedException {
    UserId client = till.client();
    UserId professional = papers.professional();
    String session = till.held(client, professional);
    Answer begun = till.begin(client, session);

    Answer made = billing.post(PATH, invoice(client, professional, "paid", session));
    till.pass(Duration.ofMinutes(1));

    assertThat(made.status()).as(made.body()).isEqualTo(201);
    assertThat(
            CLOUD
                .cloud()
                .stripe()
                .object(begun.text("paymentIntentId"))
                .orElseThrow()
                .path("status")
                .asText())
        .isEqualTo("canceled");
    assertThat(till.payment(session).state().code()).isEqualTo("paid");
  }

  private long mails(UserId client, String containing) {
    return CLOUD.mailsTo(Till.email(client)).stream()
        .filter(it -> it.text().contains(containing))
        .count();
  }

  /// The appointments of that client that there are.
  private List<String> invoiced(UserId client) {
    return till
        .table()
        .payments()
        .ofClient(client, Instant.EPOCH, new PageRequest(50, null))
        .items()
        .stream()
        .map(it -> it.value().id().value())
        .toList();
  }

  private JsonNode appointment(String id) {
    Answer answer = CLOUD.api().as(Persona.SUPER_ADMIN).get("/api/appointments/" + id);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  static String invoice(UserId client, UserId professional, String action) {
    return """
    {"professionalId":"%s","clientId":"%s","date":"2026-06-01",\
    "serviceAct":"individual_psychotherapy","amount":125.50,"action":"%s"}\
    """
        .formatted(professional, client, action);
  }

  private static String invoice(
      UserId client, UserId professional, String action, String appointment) {
    return invoice(client, professional, action)
        .replace("{", "{\"appointmentId\":\"%s\",".formatted(appointment));
  }
}
