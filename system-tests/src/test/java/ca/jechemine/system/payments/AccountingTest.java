package ca.jechemine.system.payments;

import static ca.jechemine.system.payments.Accounting.PATH;
import static ca.jechemine.system.payments.Accounting.debit;
import static ca.jechemine.system.payments.Accounting.pay;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What professionals are paid out of the platform (contract 30 §16), from outside.
class AccountingTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String DEBIT = PATH + "payout-debit";

  private final Payers payers = new Payers(CLOUD);
  private final Accounting accounting = new Accounting(CLOUD);

  @Test
  void all_that_is_owed_is_paid_where_no_amount_is_named() {
    UserId professional = accounting.planted();

    Answer paid = accounting.admin().post(pay(professional), "{}");
    Answer again = accounting.admin().post(pay(professional), "{}");

    assertThat(paid.json().path("paidAmountCad").asDouble()).isEqualTo(100.0);
    assertThat(paid.json().path("balanceOwedCad").asDouble()).isZero();
    assertThat(again.status()).isEqualTo(400);
    assertThat(again.code()).isEqualTo("NOTHING_DUE");
    assertThat(again.json().path("owed").asDouble()).isZero();
    assertThat(accounting.owed(professional)).isZero();
  }

  @Test
  void defect_a_payout_above_the_balance_is_refused_and_keeps_no_receipt() {
    UserId professional = accounting.planted();
    String wish = debit(professional, 101);

    Answer over = accounting.admin().with("Idempotency-Key", "au-dessus").post(DEBIT, wish);
    Answer english = accounting.admin().in("en").post(pay(professional), "{\"amount\":100.01}");
    accounting.given(professional, 50_00, payers.now());
    Answer after = accounting.admin().with("Idempotency-Key", "au-dessus").post(DEBIT, wish);

    assertThat(over.status()).isEqualTo(400);
    assertThat(over.code()).isEqualTo("OVER_BALANCE");
    assertThat(over.json().path("owed").asDouble()).isEqualTo(100.0);
    assertThat(over.text("error")).contains("dépasse");
    assertThat(english.text("error")).contains("more than what is owed");
    assertThat(after.status()).as(after.body()).isEqualTo(200);
    assertThat(accounting.owed(professional)).isEqualTo(49_00);
  }

  @Test
  void defect_a_debit_that_is_sent_twice_counts_once_and_its_author_is_known() {
    UserId professional = accounting.planted();
    String wish = debit(professional, 20, "VIR-DOUBLE");

    Answer first = accounting.admin().with("Idempotency-Key", "double").post(DEBIT, wish);
    Answer sameKey = accounting.admin().with("Idempotency-Key", "double").post(DEBIT, wish);
    Answer otherBody =
        accounting.admin().with("Idempotency-Key", "double").post(DEBIT, debit(professional, 1));
    Answer sameReference = accounting.second().post(DEBIT, wish);

    assertThat(first.status()).as(first.body()).isEqualTo(200);
    assertThat(first.text("requestedBy")).isEqualTo(payers.id(Persona.BILLING_ADMIN).value());
    assertThat(sameKey.body()).isEqualTo(first.body());
    assertThat(otherBody.status()).isEqualTo(422);
    assertThat(sameReference.status()).isEqualTo(409);
    assertThat(sameReference.code()).isEqualTo("DUPLICATE_PAYOUT");
    assertThat(accounting.owed(professional)).isEqualTo(80_00);
    assertThat(listed("recorded", first.text("payoutId")).path("requestedBy").asText())
        .isEqualTo(payers.id(Persona.BILLING_ADMIN).value());
  }

  @Test
  void without_a_reference_the_same_amount_counts_once_in_ten_minutes() throws Exception {
    UserId professional = accounting.planted();
    String wish = "{\"professionalId\":\"%s\",\"payoutAmountCad\":10.5}".formatted(professional);

    Answer first = accounting.admin().post(DEBIT, wish);
    Answer soon = accounting.admin().post(DEBIT, wish);
    CLOUD.cloud().advance(Duration.ofMinutes(11));
    Answer later = accounting.admin().post(DEBIT, wish);

    assertThat(Stream.of(first, soon, later).map(Answer::status)).containsExactly(200, 409, 200);
    assertThat(accounting.owed(professional)).isEqualTo(79_00);
  }

  @Test
  void the_same_request_at_once_has_one_answer() {
    UserId professional = accounting.planted();
    String wish = debit(professional, 20, "VIR-ENSEMBLE");

    List<Answer> answers =
        AtOnce.times(
            4, () -> accounting.admin().with("Idempotency-Key", "ensemble").post(DEBIT, wish));

    assertThat(answers).allSatisfy(it -> assertThat(it.status()).as(it.body()).isEqualTo(200));
    assertThat(new HashSet<>(answers.stream().map(Answer::body).toList())).hasSize(1);
    assertThat(accounting.owed(professional)).isEqualTo(80_00);
  }

  @Test
  void P8_of_twenty_at_once_no_more_is_paid_than_is_owed() {
    UserId professional = accounting.planted();
    List<Callable<Answer>> all =
        Stream.concat(
                Collections.nCopies(19, 30).stream()
                    .map(it ->
                        (Callable<Answer>)
                            () -> accounting.admin().post(DEBIT, debit(professional, it))),
                Stream.of(() -> accounting.second().post(pay(professional), "{\"amount\":30}")))
            .toList();

    List<Answer> answers = AtOnce.all(all);

    assertThat(answers).allSatisfy(it -> assertThat(it.status()).as(it.body()).isIn(200, 400, 409));
    assertThat(answers.stream().filter(it -> it.status() == 200)).hasSize(3);
    assertThat(accounting.owed(professional)).isEqualTo(10_00);
    JsonNode ledger = accounting.ledger(professional);
    assertThat(sum(ledger, "netToProfessionalCad") - sum(ledger, "payoutAmountCad"))
        .isEqualTo(10_00);
    assertThat(ledger.path("balanceLifetimeCad").asDouble()).isEqualTo(10.0);
  }

  @Test
  void above_the_threshold_somebody_else_must_agree() {
    UserId professional = accounting.planted();
    String id = accounting.awaiting(professional);

    JsonNode waiting = listed("awaiting_approval", id);
    long meanwhile = accounting.owed(professional);
    Answer own = accounting.admin().post(decide(id, "approve"), "");
    Answer approved = accounting.second().post(decide(id, "approve"), "");
    Answer again = accounting.second().post(decide(id, "approve"), "");
    Answer declined = accounting.admin().post(decide(id, "decline"), "");

    assertThat(waiting.path("payoutAmountCad").asDouble()).isEqualTo(50.0);
    assertThat(meanwhile).isEqualTo(50_00);
    assertThat(own.status()).isEqualTo(403);
    assertThat(own.code()).isEqualTo("OWN_PAYOUT");
    assertThat(approved.text("status")).as(approved.body()).isEqualTo("recorded");
    assertThat(approved.text("decidedBy")).isEqualTo(payers.id(Persona.SUPER_ADMIN).value());
    assertThat(again.body()).isEqualTo(approved.body());
    assertThat(declined.code()).isEqualTo("PAYOUT_NOT_AWAITING_APPROVAL");
    assertThat(accounting.owed(professional)).isEqualTo(50_00);
  }

  @Test
  void of_the_professionals_page_too_nothing_is_paid_before_somebody_agrees() {
    UserId professional = accounting.planted();
    accounting.setThreshold(99);
    Answer asked = accounting.admin().post(pay(professional), "{}");
    accounting.setThreshold(2500);

    assertThat(asked.status()).as(asked.body()).isEqualTo(202);
    assertThat(asked.text("status")).isEqualTo("awaiting_approval");
    assertThat(asked.json().path("paidAmountCad").asDouble()).isZero();
    assertThat(accounting.owed(professional)).isZero();
  }

  @Test
  void what_is_declined_is_owed_again_and_may_be_recorded_again() {
    UserId professional = accounting.planted();
    accounting.setThreshold(1);
    String wish = debit(professional, 60, "VIR-REFUS");
    Answer asked = accounting.admin().post(DEBIT, wish);
    accounting.setThreshold(2500);

    Answer declined = accounting.admin().post(decide(asked.text("payoutId"), "decline"), "");
    long back = accounting.owed(professional);
    Answer approved = accounting.second().post(decide(asked.text("payoutId"), "approve"), "");
    Answer recorded = accounting.admin().post(DEBIT, wish);

    assertThat(asked.status()).isEqualTo(202);
    assertThat(declined.text("status")).isEqualTo("declined");
    assertThat(back).isEqualTo(100_00);
    assertThat(approved.code()).isEqualTo("PAYOUT_NOT_AWAITING_APPROVAL");
    assertThat(recorded.status()).as(recorded.body()).isEqualTo(200);
    assertThat(accounting.owed(professional)).isEqualTo(40_00);
  }

  @Test
  void of_two_who_decide_at_once_one_wins() {
    for (int round = 0; round < 5; round++) {
      UserId professional = accounting.planted();
      String id = accounting.awaiting(professional);

      List<Answer> answers =
          AtOnce.all(
              List.of(
                  () -> accounting.second().post(decide(id, "approve"), ""),
                  () -> accounting.admin().post(decide(id, "decline"), "")));

      assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 409);
      boolean isPaid = answers.getFirst().status() == 200;
      assertThat(accounting.owed(professional)).isEqualTo(isPaid ? 50_00 : 100_00);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          payoutAmountCad | 0             | payoutAmountCad
          payoutAmountCad | -5            | payoutAmountCad
          payoutAmountCad | 1.005         | payoutAmountCad
          payoutAmountCad | 1e9           | payoutAmountCad
          payoutAmountCad | null          | payoutAmountCad
          professionalId  | "x"           | professionalId
          professionalId  | null          | professionalId
          cycleKey        | "2026-B27"    | cycleKey
          cycleKey        | "2026-B00"    | cycleKey
          cycleKey        | "26-B01"      | cycleKey
          payoutReference | "%201"        | payoutReference
          payoutNotes     | "%2001"       | payoutNotes
          """)
  void defect_each_field_that_is_wrong_is_named(String field, String value, String named) {
    UserId professional = accounting.nobodysDebt();
    String wrong = value.startsWith("\"%") ? "\"" + "x".repeat(number(value)) + "\"" : value;
    String rest =
        Stream.of("professionalId", "payoutAmountCad")
            .filter(it -> !it.equals(field))
            .map(it ->
                it.equals("professionalId")
                    ? "\"professionalId\":\"" + professional + "\""
                    : "\"payoutAmountCad\":5")
            .reduce("", (one, other) -> one + "," + other);

    Answer answer = accounting.admin().post(DEBIT, "{\"" + field + "\":" + wrong + rest + "}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/fields/0/field").asText()).as(answer.body()).isEqualTo(named);
    assertThat(answer.json().path("fields")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"amount,0", "amount,-1", "amount,0.001", "amount,1e9"})
  void defect_so_is_each_of_the_professionals_page(String field, String value) {
    Answer answer =
        accounting.admin().post(pay(accounting.planted()), "{\"%s\":%s}".formatted(field, value));

    assertThat(answer.json().at("/fields/0/field").asText()).as(answer.body()).isEqualTo(field);
  }

  @Test
  void whoever_is_no_professional_is_not_found_and_what_is_no_id_is_refused() {
    UserId client = payers.client();

    assertThat(accounting.admin().post(DEBIT, debit(client, 5)).status()).isEqualTo(404);
    assertThat(accounting.admin().post(pay(client), "{}").status()).isEqualTo(404);
    assertThat(accounting.admin().get(PATH + "professionals/" + client + "/ledger").status())
        .isEqualTo(404);
    assertThat(accounting.admin().get(PATH + "professionals/12/ledger").status()).isEqualTo(400);
    assertThat(accounting.admin().post(PATH + "professionals/12/payout", "{}").status())
        .isEqualTo(400);
    assertThat(accounting.admin().post(decide(Payers.newId(), "approve"), "").status())
        .isEqualTo(404);
    assertThat(accounting.admin().get(PATH + "payouts?status=sent").status()).isEqualTo(400);
  }

  private JsonNode listed(String status, String id) {
    return StreamSupport.stream(
            accounting
                .admin()
                .get(PATH + "payouts?limit=100&status=" + status)
                .json()
                .path("payouts")
                .spliterator(),
            false)
        .filter(it -> it.path("payoutId").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /// In cents.
  private static long sum(JsonNode ledger, String field) {
    return StreamSupport.stream(ledger.path("entries").spliterator(), false)
        .mapToLong(it -> Math.round(it.path(field).asDouble() * 100))
        .sum();
  }

  private static int number(String value) {
    return Integer.parseInt(value.replaceAll("[^0-9]", ""));
  }

  private static String decide(String id, String how) {
    return PATH + "payouts/" + id + "/" + how;
  }
}
