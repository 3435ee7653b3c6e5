package ca.jechemine.system.payments;

import static ca.jechemine.system.payments.Earners.wish;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import ca.jechemine.local.stripe.StripeFault;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is paid out to professionals, and what their ledger says of it (contract 30 §11, §12), from
/// outside.
class PayoutsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String PAYOUT = "/api/stripe-connect/payout";
  private static final String PAYOUTS = "/api/admin/payments/payouts";
  private static final String LEDGER = "/api/professional/ledger-entries";

  private final Payers payers = new Payers(CLOUD);
  private final Earners earners = new Earners(CLOUD, payers);

  @Test
  void a_paid_session_is_paid_out_of_its_own_charge_once_and_whatever_else_is_said() {
    UserId professional = earners.withAccount();
    String session = earners.paid(professional, "pm_card_visa");

    Answer sent =
        admin()
            .post(
                PAYOUT,
                wish(professional, session)
                    .replace("{", "{\"amount\":1,\"destination\":\"acct_other\","));
    Answer again = admin().post(PAYOUT, wish(professional, session));

    assertThat(sent.status()).isEqualTo(200);
    assertThat(sent.json().path("amount").asDouble()).isEqualTo(108.0);
    assertThat(sent.json().path("appointmentCount").asInt()).isEqualTo(1);
    assertThat(again.body()).isEqualTo(sent.body());
    assertThat(earners.transfers(professional))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.path("id").asText()).isEqualTo(sent.text("transferId"));
          assertThat(it.path("amount").asLong()).isEqualTo(108_00);
          assertThat(it.path("source_transaction").asText()).startsWith("ch_");
          assertThat(it.at("/metadata/payoutId").asText()).isEqualTo(sent.text("payoutId"));
        });
    assertThat(earners.balances(professional).lifetime()).isEqualTo(Money.ZERO);
  }

  @Test
  void defect_only_what_is_eligible_is_paid_out_and_the_rest_is_not_marked() {
    UserId professional = earners.withAccount();
    UserId other = earners.withAccount();
    String one = earners.paid(professional);
    String two = earners.paid(professional);
    String unpaid = earners.held(professional, payers.client());
    String foreign = earners.paid(other);
    String refunded = earners.paid(professional);
    earners.refund(refunded, "re_" + refunded, new Money(120_00));

    Answer sent = admin().post(PAYOUT, wish(professional, one, two, unpaid, foreign, refunded));

    assertThat(sent.json().path("appointmentCount").asInt()).isEqualTo(2);
    assertThat(earners.sent(professional)).isEqualTo(216_00);
    assertThat(Stream.of(unpaid, foreign, refunded))
        .allSatisfy(it -> assertThat(payers.payment(it).payout()).isEmpty());
    assertThat(admin().post(PAYOUT, wish(professional, unpaid, foreign)).code())
        .isEqualTo("NOTHING_ELIGIBLE");
  }

  @Test
  void of_a_session_that_went_back_in_part_the_rest_is_paid_out_and_no_cent_more() {
    UserId professional = earners.withAccount();
    String session = earners.paid(professional);
    earners.refund(session, "re_" + session, new Money(40_00));

    Answer sent = admin().post(PAYOUT, wish(professional, session));

    assertThat(sent.json().path("amount").asDouble()).as(sent.body()).isEqualTo(72.0);
    assertThat(earners.sent(professional)).isEqualTo(72_00);
    assertThat(earners.balances(professional).lifetime()).isEqualTo(Money.ZERO);
  }

  @Test
  void what_went_back_in_part_since_it_was_asked_for_is_not_approved() {
    UserId professional = earners.withAccount();
    String session = earners.paid(professional);
    setThreshold("100.00");
    String id = admin().post(PAYOUT, wish(professional, session)).text("payoutId");
    setThreshold("2500.00");
    earners.refund(session, "re_" + session, new Money(40_00));

    Answer approved = CLOUD.api().as(Persona.SUPER_ADMIN).post(PAYOUTS + "/" + id + "/approve", "");

    assertThat(approved.status()).as(approved.body()).isEqualTo(409);
    assertThat(earners.sent(professional)).isZero();
    admin().post(PAYOUTS + "/" + id + "/decline", "");
    assertThat(earners.balances(professional).lifetime()).isEqualTo(new Money(72_00));
  }

  @Test
  void P8_of_many_at_once_no_more_goes_than_was_earned() {
    UserId professional = earners.withAccount();
    String one = earners.paid(professional);
    String two = earners.paid(professional);
    String three = earners.paid(professional);
    List<String> wishes =
        List.of(
            wish(professional, one),
            wish(professional, one, two),
            wish(professional, two, three),
            wish(professional, three, one),
            wish(professional, one, two, three));
    List<Callable<Integer>> all =
        Stream.concat(
                Collections.nCopies(2, wishes).stream()
                    .flatMap(List::stream)
                    .map(it -> (Callable<Integer>) () -> admin().post(PAYOUT, it).status()),
                Stream.of(() -> {
                  earners.refund(two, "re_" + two, new Money(120_00));
                  return 200;
                }))
            .toList();

    List<Integer> statuses = AtOnce.all(all);
    CLOUD.settle();

    assertThat(statuses).allMatch(it -> it == 200 || it == 202 || it == 400 || it == 409);
    long claimed =
        Stream.of(one, two, three).filter(it -> payers.payment(it).payout().isPresent()).count();
    assertThat(earners.sent(professional)).isEqualTo(108_00 * claimed);
    assertThat(earners.balances(professional).lifetime())
        .isEqualTo(new Money(216_00 - 108_00 * claimed));
  }

  @Test
  void above_the_threshold_somebody_else_must_agree() {
    UserId professional = earners.withAccount();
    String one = earners.paid(professional);
    String two = earners.paid(professional);
    setThreshold("150.00");
    try {
      Answer asked = admin().post(PAYOUT, wish(professional, one, two));
      String id = asked.text("payoutId");
      Answer own = admin().post(PAYOUTS + "/" + id + "/approve", "");
      JsonNode waiting = admin().get(PAYOUTS).json();
      Api second = CLOUD.api().as(Persona.SUPER_ADMIN);
      Answer approved = second.post(PAYOUTS + "/" + id + "/approve", "");
      Answer again = second.post(PAYOUTS + "/" + id + "/approve", "");

      assertThat(asked.status()).isEqualTo(202);
      assertThat(asked.text("status")).isEqualTo("awaiting_approval");
      assertThat(own.code()).isEqualTo("OWN_PAYOUT");
      assertThat(waiting.path("payouts").findValuesAsText("_id")).contains(id);
      assertThat(approved.text("status")).isEqualTo("sent");
      assertThat(again.body()).isEqualTo(approved.body());
      assertThat(earners.sent(professional)).isEqualTo(216_00);
    } finally {
      setThreshold("2500.00");
    }
  }

  @Test
  void what_is_declined_is_owed_again() {
    UserId professional = earners.withAccount();
    String session = earners.paid(professional);
    setThreshold("100.00");
    String id = admin().post(PAYOUT, wish(professional, session)).text("payoutId");
    setThreshold("2500.00");
    Money meanwhile = earners.balances(professional).lifetime();

    Answer declined = admin().post(PAYOUTS + "/" + id + "/decline", "");
    Answer approved = CLOUD.api().as(Persona.SUPER_ADMIN).post(PAYOUTS + "/" + id + "/approve", "");

    assertThat(meanwhile).isEqualTo(Money.ZERO);
    assertThat(declined.text("status")).isEqualTo("declined");
    assertThat(approved.code()).isEqualTo("PAYOUT_NOT_AWAITING_APPROVAL");
    assertThat(earners.balances(professional).lifetime()).isEqualTo(new Money(108_00));
    assertThat(admin().post(PAYOUT, wish(professional, session)).text("status")).isEqualTo("sent");
    assertThat(earners.sent(professional)).isEqualTo(108_00);
  }

  @Test
  void what_the_balance_does_not_cover_is_not_sent_and_can_be_asked_for_again() {
    UserId professional = earners.withAccount();
    String one = earners.paid(professional);
    String two = earners.paid(professional);
    CLOUD
        .cloud()
        .stripe()
        .faults()
        .next(
            "transfers.create",
            new StripeFault.Refused(400, "invalid_request_error", "balance_insufficient", "No."));

    Answer failed = admin().post(PAYOUT, wish(professional, one, two));
    JsonNode listed = admin().get(PAYOUTS + "?status=failed").json();
    Money owed = earners.balances(professional).lifetime();
    Answer sent = admin().post(PAYOUT, wish(professional, one, two));

    assertThat(failed.status()).isEqualTo(409);
    assertThat(failed.code()).isEqualTo("INSUFFICIENT_STRIPE_BALANCE");
    assertThat(listed.path("payouts").findValuesAsText("failureCode"))
        .contains("balance_insufficient");
    assertThat(owed).isEqualTo(new Money(216_00));
    assertThat(sent.status()).isEqualTo(200);
    assertThat(earners.sent(professional)).isEqualTo(216_00);
  }

  @Test
  void what_is_taken_back_at_stripe_is_owed_again() {
    UserId professional = earners.withAccount();
    String session = earners.paid(professional);
    String transfer = admin().post(PAYOUT, wish(professional, session)).text("transferId");

    JsonNode reversal =
        payers.asked(
            "/v1/transfers/" + transfer + "/reversals",
            "",
            CLOUD.cloud().stripe().secrets().secretKey());
    CLOUD.settle();

    assertThat(reversal.path("amount").asLong()).as(reversal.toString()).isEqualTo(108_00);
    assertThat(earners.balances(professional).lifetime()).isEqualTo(new Money(108_00));
    assertThat(payers.payment(session).payout()).isEmpty();
    assertThat(admin().get(PAYOUTS + "?status=reversed").json().findValuesAsText("transferId"))
        .contains(transfer);
  }

  @Test
  void a_refund_after_the_payout_is_covered_first() {
    UserId professional = earners.withAccount();
    String one = earners.paid(professional);
    admin().post(PAYOUT, wish(professional, one));
    earners.refund(one, "re_" + one, new Money(120_00));
    String two = earners.paid(professional);

    Answer nothing = admin().post(PAYOUT, wish(professional, two));
    String three = earners.paid(professional);
    Answer over = admin().post(PAYOUT, wish(professional, two, three));

    assertThat(nothing.code()).isEqualTo("NOTHING_DUE");
    assertThat(over.code()).isEqualTo("OVER_BALANCE");
    assertThat(admin().post(PAYOUT, wish(professional, three)).status()).isEqualTo(200);
    assertThat(earners.sent(professional)).isEqualTo(216_00);
  }

  @Test
  void an_account_that_is_not_complete_gets_no_money() {
    UserId professional = earners.professional();
    String session = earners.paid(professional);

    assertThat(admin().post(PAYOUT, wish(professional, session)).code())
        .isEqualTo("NO_CONNECT_ACCOUNT");
    payers.as(professional).post("/api/stripe-connect/create-account", "");

    assertThat(admin().post(PAYOUT, wish(professional, session)).code())
        .isEqualTo("CONNECT_ACCOUNT_INCOMPLETE");
    assertThat(admin().post(PAYOUT, wish(payers.client(), session)).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"professionalId\":\"65f0c0ffee65f0c0ffee65f0\",\"appointmentIds\":[]}",
        "{\"professionalId\":\"65f0c0ffee65f0c0ffee65f0\",\"appointmentIds\":[7]}",
        "{\"professionalId\":7,\"appointmentIds\":[\"65f0c0ffee65f0c0ffee65f0\"]}"
      })
  void what_names_no_sessions_is_a_bad_request(String body) {
    assertThat(admin().post(PAYOUT, body).status()).isEqualTo(400);
  }

  @Test
  void defect_the_ledger_counts_what_was_paid_and_takes_back_what_was_refunded() {
    UserId professional = earners.withAccount();
    earners.held(professional, payers.client());
    String one = earners.paid(professional);
    String two = earners.paid(professional);
    earners.refund(two, "re_" + two, new Money(120_00));
    admin().post(PAYOUT, wish(professional, one));

    JsonNode ledger = payers.as(professional).get(LEDGER).json();
    JsonNode first = payers.as(professional).get(LEDGER + "?limit=1").json();

    assertThat(ledger.path("pendingPayoutCad").asDouble()).isEqualTo(108.0);
    assertThat(ledger.path("balanceLifetimeCad").asDouble()).isEqualTo(0.0);
    assertThat(ledger.path("entries"))
        .hasSize(4)
        .allSatisfy(it -> {
          assertThat(it.path("netToProfessionalCad").isNumber()).isTrue();
          assertThat(it.path("professionalId").asText()).isEqualTo(professional.value());
        });
    assertThat(ledger.path("entries").findValuesAsText("entryKind"))
        .containsExactly("debit", "credit", "credit", "credit");
    assertThat(ledger.at("/entries/0/payoutAmountCad").asDouble()).isEqualTo(108.0);
    assertThat(ledger.at("/entries/1/netToProfessionalCad").asDouble()).isEqualTo(-108.0);
    assertThat(ledger.toString()).doesNotContain("gross", "platformFee");
    assertThat(first.path("entries")).hasSize(1);
    assertThat(
            payers
                .as(professional)
                .get(LEDGER + "?limit=1&cursor=" + first.path("nextCursor").asText())
                .json()
                .at("/entries/0/_id"))
        .isEqualTo(ledger.at("/entries/1/_id"));
  }

  private static Api admin() {
    return CLOUD.api().as(Persona.BILLING_ADMIN);
  }

  /// The function that has read the settings starts anew.
  private static void setThreshold(String dollars) {
    Answer set =
        CLOUD
            .api()
            .as(Persona.SUPER_ADMIN)
            .call(
                "PUT",
                "/api/admin/settings",
                "{\"payments\":{\"payoutApprovalThreshold\":%s}}".formatted(dollars));
    assertThat(set.status()).as(set.body()).isEqualTo(200);
    CLOUD.cloud().functions().function("RequestPayout").discard();
  }
}
