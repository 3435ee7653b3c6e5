package ca.jechemine.system.merging;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.PaymentMethodId;
import ca.jechemine.system.documents.Planted;
import ca.jechemine.system.payments.Papers;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Two accounts of one person become one over HTTP: what the survivor has then, and that nothing of
/// the other is left.
class MergeAccountsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String NOTICES = "/api/notifications";

  private final Twins twins = new Twins(CLOUD);
  private final Planted planted = new Planted(CLOUD);
  private final UserId survivor = twins.till.client();
  private final UserId loser = twins.till.client();

  private JsonNode documentsOf(UserId client) {
    return twins.till.as(client).get("/api/client/documents").json();
  }

  @Test
  void the_survivor_has_all_that_was_the_losers() {
    UserId professional = twins.papers.professional();
    twins.till.saveCard(loser);
    String paid = twins.papers.paid(loser, professional);
    String coming = twins.till.matched(loser, professional);
    twins.till.date(coming, professional);
    String own = twins.till.matched(survivor, professional);
    planted.document(loser, loser, "Zoé Tremblay", "Bilan.pdf");
    assertThat(twins.till.as(loser).post("/api/users/me/request-deletion", "").status())
        .isEqualTo(200);
    CLOUD.settle();
    int notices = twins.till.as(loser).get(NOTICES).json().path("notifications").size();
    int unread = twins.till.as(loser).get(NOTICES).json().path("unreadCount").asInt();
    assertThat(notices).isPositive();

    Answer answer = twins.merge(survivor, loser);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().path("reassigned").path("appointments").asInt()).isEqualTo(2);
    assertThat(answer.json().path("reassigned").path("receipts").asInt()).isEqualTo(1);
    assertThat(answer.json().path("reassigned").path("documents").asInt()).isEqualTo(1);
    assertThat(answer.json().path("reassigned").path("notifications").asInt())
        .isGreaterThanOrEqualTo(notices);
    assertThat(answer.json().path("reassigned").path("messages").asInt()).isEqualTo(1);
    assertThat(answer.json().path("deletedLoser").asBoolean()).isTrue();
    assertThat(answer.body()).contains("stripeCustomerId");
    CLOUD.settle();
    assertThat(Twins.texts(twins.till.as(survivor).get("/api/appointments").json(), "_id"))
        .containsExactlyInAnyOrder(paid, coming, own);
    assertThat(
            Twins.texts(
                twins.till.as(survivor).get("/api/client/receipts").json(), "appointmentId"))
        .containsExactly(paid);
    assertThat(twins.till.as(survivor).get(Papers.PATH + paid).status()).isEqualTo(200);
    assertThat(
            twins
                .till
                .as(survivor)
                .get("/api/payments/payment-methods")
                .json()
                .path("paymentMethods"))
        .hasSize(2);
    assertThat(Twins.texts(documentsOf(survivor), "name")).containsExactly("Bilan.pdf");
    assertThat(twins.till.as(survivor).get(NOTICES).json().path("notifications").size())
        .isGreaterThanOrEqualTo(notices);
    assertThat(twins.till.as(survivor).get(NOTICES).json().path("unreadCount").asInt())
        .isGreaterThanOrEqualTo(unread);
    assertThat(twins.account(survivor).guarantee().status()).isEqualTo("green");
    assertThat(twins.receivable(loser)).isZero();
    assertThat(twins.till.as(loser).get("/api/appointments").status()).isEqualTo(401);
    assertThat(twins.account(loser).standing().status()).isEqualTo(AccountStatus.INACTIVE);
    assertThat(twins.account(loser).person().firstName()).isEqualTo("[anonymized]");
    assertThat(CLOUD.cloud().aws().queues()).allMatch(it -> it.dead() == 0);
    assertThat(
            CLOUD
                .api()
                .as(Persona.SUPER_ADMIN)
                .get("/api/admin/merges/" + loser)
                .json()
                .path("state")
                .asText())
        .isEqualTo("finished");
  }

  /// Both have cards: Stripe moves none, and what the loser's was kept for is paid by the
  /// survivor's.
  @Test
  void the_losers_cards_are_dropped_where_the_survivor_has_one() {
    UserId professional = twins.papers.professional();
    twins.till.saveCard(survivor);
    twins.till.saveCard(loser);
    String coming = twins.till.matched(loser, professional);
    twins.till.date(coming, professional);
    CLOUD.settle();
    String own = twins.wallet(survivor).kept().orElseThrow().id().value();
    String dropped = twins.wallet(loser).kept().orElseThrow().id().value();
    CustomerId left = twins.wallet(loser).atStripe().orElseThrow();
    assertThat(twins.payments().payments().find(new AppointmentId(coming)).orElseThrow().value())
        .satisfies(it -> assertThat(it.means().method()).contains(new PaymentMethodId(dropped)));

    Answer answer = twins.merge(survivor, loser);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).doesNotContain("stripeCustomerId");
    CLOUD.settle();
    assertThat(
            Twins.texts(
                twins
                    .till
                    .as(survivor)
                    .get("/api/payments/payment-methods")
                    .json()
                    .path("paymentMethods"),
                "id"))
        .containsExactly(own);
    assertThat(twins.payments().payments().find(new AppointmentId(coming)).orElseThrow().value())
        .satisfies(it -> {
          assertThat(it.client()).isEqualTo(survivor);
          assertThat(it.means().method()).contains(new PaymentMethodId(own));
        });
    assertThat(twins.wallet(loser).kept()).isEmpty();
    assertThat(twins.wallet(loser).atStripe()).contains(left);
  }

  @Test
  void what_vouches_more_vouches_for_both_and_no_cent_is_lost() {
    twins.payments().ledger().post(List.of(Owing.of(loser, CLOUD.cloud().clock().instant())));
    twins.payments().ledger().post(List.of(Owing.of(survivor, CLOUD.cloud().clock().instant())));
    twins
        .payments()
        .wallets()
        .save(
            twins.payments().wallets().find(loser),
            twins.payments().wallets().find(loser).value().trusted(),
            true);
    CLOUD.settle();

    assertThat(twins.merge(survivor, loser).status()).isEqualTo(200);

    CLOUD.settle();
    assertThat(twins.account(survivor).guarantee().status()).isEqualTo("green");
    assertThat(twins.account(survivor).guarantee().source()).isEqualTo("interac_trust");
    assertThat(twins.receivable(survivor)).isEqualTo(8400);
    assertThat(twins.receivable(loser)).isZero();
  }
}
