package ca.jechemine.system.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Money;
import ca.jechemine.system.payments.Papers;
import ca.jechemine.system.payments.Till;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The way of the money, from the form of a guest to the account of the professional, over HTTP and
/// by the clock, once for each way to pay. After each step stands what everybody sees, what was
/// mailed, and what the books say, to the cent.
class MoneyJourneyTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String ASKED = "Nous avons bien reçu votre demande";
  private static final List<String> DATED =
      List.of(
          "Un professionnel a accepté votre demande",
          "Votre rendez-vous est confirmé",
          "Votre rendez-vous est fixé\u00a0: choisissez comment payer");
  private static final String RECEIPT = "Votre reçu";

  private static final Map<String, Long> NOTHING = Map.of();
  private static final Map<String, Long> BILLED = MoneyJourney.BILLED;
  private static final Map<String, Long> PAID = MoneyJourney.PAID;
  private static final Money ALL = new Money(121_00);

  private final Till till = new Till(CLOUD);
  private final Papers papers = new Papers(CLOUD, till);
  private final Books books = new Books(CLOUD, till);

  /// What Stripe says that it has done is what the books say.
  @AfterEach
  void nothingDrifts() throws Exception {
    books.agreeWithStripe();
  }

  @Test
  void by_card_with_3_d_secure_then_a_part_goes_back_and_the_rest_is_paid_out() throws Exception {
    MoneyJourney nadia = new MoneyJourney(CLOUD, "Nadia");
    String session = nadia.session();
    assertThat(nadia.news()).containsExactly(ASKED);
    nadiaHasADate(nadia);

    nadia.isHeld();
    nadia.isSeenAs("pending");
    assertThat(nadia.news()).last().asString().startsWith("Votre facture JC-");
    assertThat(nadia.texts().getFirst()).startsWith("Je chemine : facture JC-");
    assertThat(books.of(session)).isEqualTo(BILLED);
    assertThat(books.owedTo(nadia.professionalId())).containsExactly(Money.ZERO, Money.ZERO);

    paysBy3dSecure(nadia);
    nadia.hasAReceipt();
    YearMonth december = books.month();
    Map<String, Long> then = books.of(session, december);

    till.pass(Duration.ofDays(27));
    isRefundedInPart(nadia);
    assertThat(books.of(session, december)).as("the month it was paid in").isEqualTo(then);
    assertThat(books.of(session, books.month()))
        .as("the month it goes back in")
        .isEqualTo(Map.of("stripe_clearing", -45_55L, "payable", -40_83L, "refunds", 4_72L));
    assertThat(books.owedTo(nadia.professionalId()))
        .containsExactly(new Money(80_17), new Money(-40_83));

    nadia.isPaidOut(80.17);
    assertThat(books.owedTo(nadia.professionalId())).first().isEqualTo(Money.ZERO);
    JsonNode ledger = nadia.professional().get("/api/professional/ledger-entries").json();
    assertThat(ledger.path("entries").findValuesAsText("entryKind"))
        .containsExactly("debit", "credit", "credit");
    assertThat(ledger.at("/entries/0/payoutAmountCad").asDouble()).isEqualTo(80.17);
    assertThat(ledger.at("/entries/1/netToProfessionalCad").asDouble()).isEqualTo(-40.83);
    assertThat(ledger.at("/entries/2/netToProfessionalCad").asDouble()).isEqualTo(121.0);
    assertThat(ledger.path("balanceLifetimeCad").asDouble()).isZero();
    assertThat(ledger.toString()).doesNotContain(":135", "gross", "platformFee");
    books.areAsWorkedOutAgain(nadia.clientId(), nadia.professionalId());
  }

  private void nadiaHasADate(MoneyJourney nadia) {
    String token = nadia.isDated();

    assertThat(nadia.news()).containsExactlyInAnyOrderElementsOf(DATED);
    nadia.isSeenAs("pending");
    Answer shown = nadia.behindLink(token);
    assertThat(shown.text("appointmentStatus")).isEqualTo("scheduled");
    assertThat(shown.text("guestName")).isEqualTo("Nadia Paquet");
    assertThat(shown.json().path("price").asDouble()).isEqualTo(MoneyJourney.PRICE);
    assertThat(shown.json().path("alreadyPaid").asBoolean()).isFalse();
    Answer early = nadia.byLink("guest", token, "paymentMethod", "card");
    assertThat(early.code()).isEqualTo("NOT_PAYABLE_YET");
    assertThat(books.of(nadia.session())).isEqualTo(NOTHING);
  }

  /// Her browser is asked by her bank; until she has answered nothing is paid.
  private void paysBy3dSecure(MoneyJourney nadia) {
    String token = nadia.token();
    Answer begun = nadia.byLink("guest", token, "paymentMethod", "card");
    assertThat(begun.json().path("amount").asDouble()).isEqualTo(MoneyJourney.PRICE);
    JsonNode asked = till.confirm(begun, "pm_card_threeDSecure2Required");
    CLOUD.settle();
    assertThat(asked.path("status").asText()).isEqualTo("requires_action");
    nadia.isSeenAs("processing");
    assertThat(nadia.news()).isEmpty();
    assertThat(books.of(nadia.session())).isEqualTo(BILLED);
    assertThat(nadia.receipt().code()).isEqualTo("RECEIPT_NOT_AVAILABLE");

    CLOUD.cloud().stripe().authenticate(begun.text("paymentIntentId"), true);
    CLOUD.settle();
    nadia.isSeenAs("paid");
    assertThat(nadia.news()).containsExactlyInAnyOrder("Votre paiement est reçu", RECEIPT);
    assertThat(books.of(nadia.session())).isEqualTo(PAID);
    assertThat(books.owedTo(nadia.professionalId())).containsExactly(ALL, ALL);
    assertThat(nadia.behindLink(token).json().path("alreadyPaid").asBoolean()).isTrue();
    assertThat(nadia.byLink("guest", token, "paymentMethod", "card").code())
        .isEqualTo("ALREADY_PAID");
    assertThat(
            papers
                .get(
                    Papers.PATH + nadia.session() + "&lang=fr&token=" + token,
                    "accept",
                    "application/pdf")
                .content())
        .isEqualTo(papers.get(nadia.clientId(), nadia.session() + "&lang=fr").content());
  }

  private void isRefundedInPart(MoneyJourney one) {
    String session = one.session();
    byte[] issued = papers.get(one.clientId(), session).content();
    String wish = "{\"appointmentId\":\"%s\",\"amount\":45.55}".formatted(session);
    for (var other : List.of(one.client(), one.professional())) {
      assertThat(other.post("/api/payments/refund", wish).status()).isEqualTo(403);
    }

    Answer refund = one.admin().post("/api/payments/refund", wish);
    CLOUD.settle();

    assertThat(refund.json().at("/refund/amount").asDouble()).as(refund.body()).isEqualTo(45.55);
    one.isSeenAs("partially_refunded");
    JsonNode seen = one.seenBy(one.client());
    assertThat(seen.path("refundedAmount").asDouble()).isEqualTo(45.55);
    assertThat(seen.path("refundedAt").asText()).isNotEmpty();
    assertThat(one.news())
        .containsExactlyInAnyOrder("Votre remboursement est en route", "Votre note de crédit");
    assertThat(papers.get(one.clientId(), session).content()).isEqualTo(issued);
    assertThat(papers.get(one.clientId(), session + "&creditNote=1&lang=fr").text())
        .contains("NC-", "REC-", "$45.55 CAD");
    assertThat(books.of(session))
        .isEqualTo(
            Map.of(
                "stripe_clearing", 89_45L,
                "payable", 80_17L,
                "fee_revenue", 14_00L,
                "refunds", 4_72L));
  }

  @Test
  void by_a_card_that_is_saved_with_3_d_secure_and_charged_once_the_session_is_over()
      throws Exception {
    MoneyJourney lise = new MoneyJourney(CLOUD, "Lise");
    String token = lise.isDated();
    assertThat(lise.news()).hasSize(4);

    lise.savesByLink(token, "card", "pm_card_authenticationRequiredOnSetup");
    lise.isSeenAs("pending");
    assertThat(lise.seenBy(lise.client()).path("stripePaymentMethodId").asText())
        .isEqualTo("on_file");
    lise.isHeld();

    lise.isSeenAs("paid");
    assertThat(till.atStripe(lise.session())).containsExactly("succeeded");
    assertThat(lise.news())
        .filteredOn(it -> !it.startsWith("Rappel\u00a0: votre rendez-vous"))
        .containsExactly(RECEIPT);
    assertThat(books.of(lise.session())).isEqualTo(PAID);
    lise.hasAReceipt();
    lise.isPaidOut(121.0);
    assertThat(books.owedTo(lise.professionalId())).first().isEqualTo(Money.ZERO);
    books.areAsWorkedOutAgain(lise.clientId(), lise.professionalId());
  }
}
