package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.plan.SubscriptionStatus;
import ca.jechemine.system.library.Catalogued;
import ca.jechemine.system.promises.Crash;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// P4 of subscriptions: functions die before their first call and after each, of DynamoDB and of
/// Stripe, and whoever comes next goes on. Nobody pays twice, nothing is lost.
class SubscriptionsCrashTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Payers payers = new Payers(CLOUD);
  private final Subscribers subscribers = new Subscribers(CLOUD, payers);
  private final Plans plans = new Plans(CLOUD);

  @Test
  void P4_wherever_subscribing_dies_the_next_click_goes_on_and_it_is_paid_once() {
    String plan = plans.plan("all");
    String resource = new Catalogued(CLOUD).resource("Payante", Map.of("price", "20"));
    // The price of the plan is made by the first who subscribes.
    List<Crash> crashes = calls("SubscribeToPlan", plan);
    CLOUD.cloud().crashes().clear();
    int happened = 0;

    for (Crash crash : crashes) {
      UserId client = subscribers.withCard();
      crash.plan(CLOUD);
      click(client, plan);
      happened += CLOUD.cloud().crashes().happened();
      CLOUD.cloud().crashes().clear();
      int again = click(client, plan);
      CLOUD.settle();

      assertThat(again).as("%s", crash).isEqualTo(201);
      assertThat(subscribers.atStripe(client)).as("%s", crash).hasSize(1);
      assertThat(subscribers.paid(client)).as("%s", crash).hasSize(1);
      assertThat(subscribers.earned(client)).as("%s", crash).isEqualTo(new Money(12_50));
      assertThat(subscribers.reads(client, resource)).as("%s", crash).isTrue();
    }

    assertThat(crashes).hasSizeGreaterThan(6);
    assertThat(happened).isEqualTo(crashes.size());
  }

  @Test
  void P4_wherever_settling_what_stripe_tells_dies_it_is_entered_once() throws Exception {
    String plan = plans.plan("all");
    String resource = new Catalogued(CLOUD).resource("Réglée", Map.of("price", "20"));
    List<Crash> crashes = calls("SettleStripeEvent", plan);

    for (Crash crash : crashes) {
      UserId client = subscribers.withCard();
      crash.plan(CLOUD);
      int begun = click(client, plan);
      CLOUD.settle();
      plans.pass(Duration.ofHours(1)); // until it is told again

      assertThat(begun).as("%s", crash).isEqualTo(201);
      assertThat(subscribers.earned(client)).as("%s", crash).isEqualTo(new Money(12_50));
      assertThat(subscribers.reads(client, resource)).as("%s", crash).isTrue();
    }

    CLOUD.cloud().crashes().clear();
    assertThat(crashes).hasSizeGreaterThan(4);
  }

  @Test
  void P4_whoever_never_comes_back_has_what_they_paid_for_or_pays_nothing() throws Exception {
    String plan = plans.plan("all");
    List<Crash> crashes = calls("SubscribeToPlan", plan);

    List<UserId> clients = crashes.stream().map(_ -> subscribers.withCard()).toList();
    for (int i = 0; i < crashes.size(); i++) {
      crashes.get(i).plan(CLOUD);
      click(clients.get(i), plan);
      CLOUD.cloud().crashes().clear();
    }
    plans.pass(Duration.ofDays(1));

    for (int i = 0; i < crashes.size(); i++) {
      UserId client = clients.get(i);
      int paid = subscribers.paid(client).size();
      boolean isOpen =
          payers.table().subscriptions().of(client).isPresent()
              && subscribers.kept(client).status() == SubscriptionStatus.ACTIVE;
      assertThat(paid).as("%s", crashes.get(i)).isLessThan(2);
      assertThat(isOpen).as("%s", crashes.get(i)).isEqualTo(paid == 1);
      assertThat(payers.table().subscriptions().of(client).map(it -> it.value().status()))
          .as("%s", crashes.get(i))
          .isNotEqualTo(Optional.of(SubscriptionStatus.UNDERWAY));
    }
  }

  /// Where it can die.
  private List<Crash> calls(String function, String plan) {
    subscribers.subscribe(subscribers.withCard(), plan);
    UserId client = subscribers.withCard();
    Crash.letStartAnew(CLOUD, function);
    CLOUD.cloud().invocations().clear();
    click(client, plan);
    CLOUD.settle();
    return Crash.all(CLOUD, function);
  }

  private int click(UserId client, String plan) {
    return payers.dare(client, "POST", Plans.SUBSCRIPTION, Plans.monthly(plan), Payers.newId());
  }
}
