package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.UserId;
import ca.jechemine.system.promises.Crash;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// P4 of purchases: functions die before their first call and after each, of DynamoDB and of
/// Stripe, and whoever comes next goes on. Nobody pays twice, nothing is lost.
class PurchasesCrashTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Shoppers shoppers = new Shoppers(CLOUD);
  private final Browser browser = new Browser(CLOUD);
  private final UserId client = shoppers.client();

  @Test
  void P4_wherever_beginning_a_purchase_dies_there_is_one() {
    String token = shoppers.till().token(client);
    Crash.letStartAnew(CLOUD, "PurchaseResource");
    CLOUD.cloud().invocations().clear();
    assertThat(buy(token, shoppers.resource("24"))).isEqualTo(201);

    List<Crash> crashes = Crash.all(CLOUD, "PurchaseResource");
    for (Crash crash : crashes) {
      String resource = shoppers.resource("24");
      crash.plan(CLOUD);
      int answer = buy(token, resource);
      int last = answer < 500 ? answer : buy(token, resource);

      assertThat(last).as(crash.toString()).isEqualTo(201);
      assertThat(shoppers.atStripe(client, resource)).as(crash.toString()).hasSize(1);
      Answer begun = shoppers.buy(client, resource);
      shoppers.pay(begun, "pm_card_visa");
      assertThat(shoppers.mayOpen(client, resource)).as(crash.toString()).isTrue();
    }
    assertThat(crashes).hasSizeGreaterThan(8);
  }

  private int buy(String token, String resource) {
    return browser.dare(token, "POST", Shoppers.address(resource), "{}", "buy-" + resource);
  }

  @Test
  void P4_wherever_settling_or_granting_dies_it_is_theirs_once() throws Exception {
    for (String function : List.of("ReceiveStripeEvent", "SettleStripeEvent", "ApplyPurchase")) {
      CLOUD.settle();
      Crash.letStartAnew(CLOUD, function);
      CLOUD.cloud().invocations().clear();
      shoppers.bought(client, shoppers.resource("24"));
      for (Crash crash : Crash.all(CLOUD, function)) {
        String resource = shoppers.resource("24");
        Answer begun = shoppers.buy(client, resource);
        CLOUD.settle();
        crash.plan(CLOUD);
        shoppers.pay(begun, "pm_card_visa");
        shoppers.till().pass(Duration.ofMinutes(30)); // until it is told again

        assertThat(shoppers.mayOpen(client, resource)).as(crash.toString()).isTrue();
        assertThat(shoppers.entries(begun)).as(crash.toString()).containsExactly("payment");
        assertThat(shoppers.completed(resource)).as(crash.toString()).isEqualTo(1);
      }
      CLOUD.cloud().crashes().clear();
    }
  }

  @Test
  void P4_wherever_giving_back_dies_it_goes_back_once() {
    String token = CLOUD.cloud().signIn(new Payers(CLOUD).id(Persona.BILLING_ADMIN).value());
    Crash.letStartAnew(CLOUD, "RefundPayment");
    CLOUD.cloud().invocations().clear();
    assertThat(giveBack(token, shoppers.bought(client, shoppers.resource("24")))).isEqualTo(200);

    List<Crash> crashes = Crash.all(CLOUD, "RefundPayment");
    for (Crash crash : crashes) {
      String resource = shoppers.resource("24");
      Answer begun = shoppers.bought(client, resource);
      crash.plan(CLOUD);
      int answer = giveBack(token, begun);
      CLOUD.settle();
      int last = answer < 500 ? answer : giveBack(token, begun);
      CLOUD.settle();

      assertThat(last).as(crash.toString()).isEqualTo(200);
      assertThat(shoppers.entries(begun))
          .as(crash.toString())
          .containsExactlyInAnyOrder("payment", "refund");
      assertThat(shoppers.purchase(begun.text("purchaseId")).status())
          .as(crash.toString())
          .isEqualTo("completed");
    }
    assertThat(crashes).hasSizeGreaterThan(6);
  }

  /// A part of it, so that one more would be seen.
  private int giveBack(String token, Answer begun) {
    String purchase = begun.text("purchaseId");
    return browser.dare(
        token,
        "POST",
        "/api/payments/refund",
        "{\"purchaseId\":\"%s\",\"amount\":5}".formatted(purchase),
        "refund-" + purchase);
  }
}
