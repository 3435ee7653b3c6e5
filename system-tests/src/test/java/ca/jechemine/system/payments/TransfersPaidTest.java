package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.PaymentMethod;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.PaymentState.Paid;
import ca.jechemine.payments.domain.ledger.JournalEntry;
import ca.jechemine.payments.domain.ledger.MemoCode;
import ca.jechemine.payments.domain.ledger.PaymentChannel;
import ca.jechemine.payments.domain.ledger.Statement;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Money that comes by transfer, as administrators of billing match it with what it pays, and how
/// clients are told once more (contract 30 §7), from outside.
class TransfersPaidTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String PENDING = "/api/admin/client-receipts/pending";

  private final Payers payers = new Payers(CLOUD);

  @BeforeAll
  static void transfersAreTaken() throws InterruptedException {
    String table =
        CLOUD.cloud().functions().platform("AdminResendPayment").variable("SETTINGS_TABLE");
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
                                "{\"interacDepositEmail\":\"depot@jechemine.ca\"}"))));
    CLOUD.cloud().advance(Duration.ofSeconds(61));
  }

  @Test
  void of_twenty_who_say_at_once_that_it_came_one_books_it() {
    String appointment = over(payers.client(), "transfer");

    Api billing = billing();
    List<Answer> answers = AtOnce.times(20, () -> billing.post(markPaid(appointment), ""));
    CLOUD.settle();

    assertThat(answers).extracting(Answer::status).containsOnly(200);
    assertThat(answers).filteredOn(it -> !it.json().path("alreadyPaid").asBoolean()).hasSize(1);
    JsonNode payment = answers.getFirst().json().path("payment");
    assertThat(payment.path("status").asText()).isEqualTo("paid");
    assertThat(payment.path("method").asText()).isEqualTo("transfer");
    List<JournalEntry> booked = booked(appointment);
    assertThat(booked).filteredOn(it -> it.id().memo() == MemoCode.PAYMENT).hasSize(1);
    assertThat(booked.stream().flatMap(it -> it.said().stream()))
        .singleElement()
        .isInstanceOfSatisfying(
            Statement.Credit.class,
            it -> assertThat(it.channel()).isEqualTo(PaymentChannel.TRANSFER));
  }

  /// Contract 30 §7: no two transfers are marked alike. The appointments domain gave this one, and
  /// had not heard of ours.
  @Test
  void a_reference_that_is_taken_here_stays_and_the_session_that_is_closed_gets_the_next() {
    Till till = new Till(CLOUD);
    UserId professional = till.professional();
    String session = till.ongoing(till.client(), professional, PaymentMethod.TRANSFER);
    CLOUD.settle();
    String start = "INT-" + professional.value().substring(20).toUpperCase(Locale.ROOT) + "-";
    int own = HexFormat.fromHexDigits(session.substring(18));
    String first = start + "%06X".formatted(own);
    Tables tables = Tables.of(till.platform("CreatePaymentIntent"));
    Map<String, AttributeValue> taken =
        new ItemWriter()
            .text("pk", "INTERAC#" + first)
            .text("sk", "INTERAC")
            .text("appointmentId", Till.newId())
            .toItem();
    tables.client().putItem(it -> it.tableName(tables.table()).item(taken));

    till.close(session, professional);

    String next = start + "%06X".formatted(own + 1);
    assertThat(till.payment(session).invoice().interacReference()).isEqualTo(next);
    assertThat(tables.find("INTERAC#" + first, "INTERAC")).contains(taken);
    assertThat(
            till.as(till.payment(session).client())
                .get("/api/appointments/" + session)
                .json()
                .at("/payment/interacReferenceCode")
                .asText())
        .isEqualTo(next);
  }

  /// docs/adr/0080: a receipt says how the money came, not how it was going to.
  @Test
  void what_comes_outside_stripe_came_by_transfer_however_it_was_going_to_be_paid() {
    for (String method : List.of("card", "direct_debit", "transfer")) {
      Answer marked = billing().post(markPaid(over(payers.client(), method)), "");

      assertThat(marked.json().at("/payment/method").asText()).as(method).isEqualTo("transfer");
    }
  }

  @Test
  void P6_a_hundred_at_once_under_one_key_book_it_once_and_hear_the_same() {
    String matched = over(payers.client(), "transfer");
    String marked = over(payers.client(), "transfer");
    String settle = "/api/admin/client-receipts/" + matched + "/mark-paid";
    Api keyed = billing().with("idempotency-key", "once-" + matched);

    List<Answer> settled =
        AtOnce.times(100, () -> keyed.post(settle, "{\"payerName\":\"Z. Roy\"}"));
    List<Answer> said = AtOnce.times(100, () -> keyed.post(markPaid(marked), ""));
    CLOUD.settle();

    assertThat(settled).extracting(Answer::status).containsOnly(200);
    assertThat(settled).extracting(Answer::body).containsOnly("{\"success\":true}");
    assertThat(said).extracting(Answer::body).containsOnly(said.getFirst().body());
    assertThat(said.getFirst().json().path("alreadyPaid").asBoolean()).isFalse();
    for (String one : List.of(matched, marked)) {
      assertThat(booked(one)).filteredOn(it -> it.id().memo() == MemoCode.PAYMENT).hasSize(1);
    }
    assertThat(keyed.post(settle, "{\"payerName\":\"Autre\"}").code())
        .isEqualTo("IDEMPOTENCY_KEY_REUSED");
  }

  private List<JournalEntry> booked(String appointment) {
    return payers
        .table()
        .ledger()
        .about(new AppointmentId(appointment), new PageRequest(50, null))
        .items();
  }

  @Test
  void money_that_is_expected_is_listed_until_it_is_matched() {
    UserId client = payers.client();
    String appointment = over(client, "transfer");
    String settle = "/api/admin/client-receipts/" + appointment + "/mark-paid";

    JsonNode open = open(appointment).getFirst();
    Answer settled =
        billing().post(settle, "{\"payerName\":\"Z. Roy\",\"note\":\"virement du 3\"}");
    Answer again = billing().post(settle, "{\"payerName\":\"Autre\"}");

    assertThat(open.path("appointmentId").asText()).isEqualTo(appointment);
    assertThat(open.path("clientName").asText()).isEqualTo("Zoé Tremblay");
    assertThat(open.path("clientEmail").asText()).isEqualTo(payers.email(client));
    assertThat(open.path("amountCad").decimalValue()).isEqualByComparingTo("120.00");
    assertThat(open.path("invoiceNumber").asText()).startsWith("JC-");
    assertThat(settled.body()).isEqualTo("{\"success\":true}");
    assertThat(again.json().path("alreadyPaid").asBoolean()).isTrue();
    assertThat(open(appointment)).isEmpty();
    assertThat(payers.payment(appointment).state()).isInstanceOf(Paid.class);
    assertThat(billing().post(settle, "{\"note\":\"%s\"}".formatted("x".repeat(1001))).status())
        .isEqualTo(400);
  }

  @Test
  void a_session_of_the_evening_is_of_its_own_day() {
    ZonedDateTime evening =
        ZonedDateTime.ofInstant(payers.now(), ZoneId.of("America/Toronto"))
            .minusDays(3)
            .withHour(22)
            .withMinute(0);

    String appointment = payers.heldAt(payers.client(), evening.toInstant());

    assertThat(open(appointment).getFirst().path("appointmentDate").asText())
        .isEqualTo(evening.toLocalDate() + "T12:00:00Z");
  }

  @Test
  void what_is_called_off_is_not_paid_and_who_may_not_is_told_so() {
    UserId client = payers.client();
    String off = payers.told(Payers.newId(), 1, client, "cancelled", "cancelled", "transfer");
    String appointment = over(client, "transfer");

    assertThat(billing().post(markPaid(off), "").code()).isEqualTo("PAYMENT_CANCELLED");
    assertThat(billing().post(markPaid("0000da7e0000ffffffffffff"), "").status()).isEqualTo(404);
    assertThat(billing().post(markPaid("12"), "").status()).isEqualTo(400);
    for (Api other : List.of(CLOUD.api().as(Persona.SUPPORT_ADMIN), payers.as(client))) {
      assertThat(other.post(markPaid(appointment), "").status()).isEqualTo(403);
      assertThat(other.post(resend(appointment), "").status()).isEqualTo(403);
    }
    assertThat(payers.payment(appointment).state()).isNotInstanceOf(Paid.class);
  }

  @Test
  void what_its_payer_began_at_stripe_and_did_not_confirm_is_cancelled_there_first() {
    UserId client = payers.client();
    String appointment = over(client, "card");
    Answer begun =
        payers
            .as(client)
            .post(
                "/api/payments/create-intent", "{\"appointmentId\":\"%s\"}".formatted(appointment));

    Answer marked = billing().post(markPaid(appointment), "");

    assertThat(begun.status()).as(begun.body()).isEqualTo(200);
    assertThat(marked.status()).as(marked.body()).isEqualTo(200);
    assertThat(marked.json().at("/payment/method").asText()).isEqualTo("transfer");
    assertThat(
            CLOUD
                .cloud()
                .stripe()
                .object(begun.text("paymentIntentId"))
                .orElseThrow()
                .path("status")
                .asText())
        .isEqualTo("canceled");
  }

  @Test
  void defect_a_client_is_told_once_more_by_who_may_and_once_an_hour() throws InterruptedException {
    UserId client = payers.client();
    String appointment = over(client, "transfer");
    AppointmentPayment before = payers.payment(appointment);
    String number = String.valueOf(before.invoice().number());
    CLOUD.settle();
    long told = mails(client, number);

    Answer sent = billing().post(resend(appointment), "");
    Answer soon = billing().post(resend(appointment), "");
    CLOUD.settle();

    assertThat(sent.status()).as(sent.body()).isEqualTo(200);
    assertThat(soon.status()).isEqualTo(429);
    assertThat(mails(client, number)).isEqualTo(told + 1);
    CLOUD.cloud().advance(Duration.ofMinutes(61));
    assertThat(billing().post(resend(appointment), "").status()).isEqualTo(200);
    assertThat(payers.payment(appointment).invoice()).isEqualTo(before.invoice());
    assertThat(billing().post(resend(over(client, "card")), "").code())
        .isEqualTo("NOT_BY_TRANSFER");
    String dated = payers.scheduled(client, "transfer");
    assertThat(billing().post(resend(dated), "").status()).isEqualTo(200);
    CLOUD.settle();
    assertThat(mails(client, String.valueOf(payers.payment(dated).invoice().interacReference())))
        .isEqualTo(1);
  }

  /// Signed in anew: nobody stays so for an hour.
  private static Api billing() {
    return CLOUD.api().as(Persona.BILLING_ADMIN);
  }

  private List<JsonNode> open(String appointment) {
    return StreamSupport.stream(billing().get(PENDING).json().path("receipts").spliterator(), false)
        .filter(it -> it.path("id").asText().equals(appointment))
        .toList();
  }

  private long mails(UserId client, String containing) {
    return CLOUD.mailsTo(payers.email(client)).stream()
        .filter(it -> it.text().contains(containing))
        .count();
  }

  /// An appointment of theirs that took place.
  private String over(UserId client, String method) {
    return payers.told(Payers.newId(), 1, client, "completed", "pending", method);
  }

  private static String markPaid(String appointment) {
    return "/api/admin/appointments/" + appointment + "/mark-paid";
  }

  private static String resend(String appointment) {
    return "/api/admin/appointments/" + appointment + "/resend-payment";
  }
}
