package ca.jechemine.payments.domain.plan;

import static ca.jechemine.payments.domain.plan.PlanFixtures.END;
import static ca.jechemine.payments.domain.plan.PlanFixtures.GRACE;
import static ca.jechemine.payments.domain.plan.PlanFixtures.START;
import static ca.jechemine.payments.domain.plan.PlanFixtures.stripes;
import static ca.jechemine.payments.domain.plan.PlanFixtures.underway;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.SubscriptionEvent;
import ca.jechemine.kernel.Text;
import ca.jechemine.payments.domain.stripe.DisputeId;
import ca.jechemine.payments.domain.stripe.StripeSubscription.Status;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriptionTest {

  private static final Text NAME = new Text("Sérénité", "Serenity");
  private static final Duration SECOND = Duration.ofSeconds(1);

  @ParameterizedTest
  @CsvSource({
    "INCOMPLETE, INCOMPLETE",
    "ACTIVE, ACTIVE",
    "TRIALING, ACTIVE",
    "PAST_DUE, PAST_DUE",
    "UNPAID, PAST_DUE",
    "PAUSED, PAST_DUE",
    "CANCELED, CANCELED",
    "INCOMPLETE_EXPIRED, CANCELED"
  })
  void it_is_what_stripe_says(Status stripes, SubscriptionStatus status) {
    assertThat(underway().seen(stripes(stripes), GRACE).status()).isEqualTo(status);
  }

  @Test
  void access_of_what_is_renewed_lasts_by_the_grace_beyond_the_period() {
    Subscription active = underway().seen(stripes(Status.ACTIVE), GRACE);

    assertThat(active.hasAccess(END.plus(GRACE).minus(SECOND))).isTrue();
    assertThat(active.hasAccess(END.plus(GRACE))).isFalse();
  }

  @Test
  void a_renewal_that_failed_takes_no_access_away_sooner() {
    Subscription pastDue = underway().seen(stripes(Status.PAST_DUE), GRACE);

    assertThat(pastDue.accessUntil()).isEqualTo(START.plus(GRACE));
  }

  @Test
  void what_ends_is_open_to_the_end_and_not_a_moment_longer() {
    Subscription ending = underway().seen(stripes(Status.ACTIVE, END, null), GRACE);

    assertThat(ending.cancelAtPeriodEnd()).isTrue();
    assertThat(ending.hasAccess(END.minus(SECOND))).isTrue();
    assertThat(ending.hasAccess(END)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"INCOMPLETE", "CANCELED", "INCOMPLETE_EXPIRED"})
  void what_is_not_paid_or_over_opens_nothing(Status status) {
    assertThat(underway().seen(stripes(status), GRACE).accessUntil()).isNull();
  }

  @Test
  void what_is_over_stays_over_whatever_is_told_late() {
    Subscription over = underway().seen(stripes(Status.CANCELED, null, START), GRACE);

    assertThat(over.seen(stripes(Status.ACTIVE), GRACE)).isEqualTo(over);
  }

  @Test
  void its_holder_is_told_once_of_what_became_otherwise() {
    Subscription incomplete = underway().seen(stripes(Status.INCOMPLETE), GRACE);
    Subscription active = incomplete.seen(stripes(Status.ACTIVE), GRACE);
    Subscription pastDue = active.seen(stripes(Status.PAST_DUE), GRACE);
    Subscription ending = active.seen(stripes(Status.ACTIVE, END, null), GRACE);
    Subscription over = ending.seen(stripes(Status.CANCELED, END, END), GRACE);

    assertThat(told(underway(), incomplete)).containsExactly("SubscriptionChanged");
    assertThat(told(incomplete, active))
        .containsExactly("SubscriptionChanged", "SubscriptionBegun");
    assertThat(told(active, pastDue))
        .containsExactly("SubscriptionChanged", "SubscriptionPaymentFailed");
    assertThat(told(active, ending)).containsExactly("SubscriptionChanged", "SubscriptionEnding");
    assertThat(told(ending, over)).containsExactly("SubscriptionChanged", "SubscriptionEnded");
    assertThat(told(incomplete, incomplete.seen(stripes(Status.INCOMPLETE_EXPIRED), GRACE)))
        .containsExactly("SubscriptionChanged");
    assertThat(told(underway(), underway().abandoned(START))).isEmpty();
  }

  @Test
  void while_a_payment_is_contested_nothing_is_open_and_it_is_again_when_none_is() {
    DisputeId one = new DisputeId("dp_1");
    DisputeId two = new DisputeId("dp_2");
    Subscription active = underway().seen(stripes(Status.ACTIVE), GRACE);
    Subscription both =
        active.contested(one, true).contested(two, true).seen(stripes(Status.ACTIVE), GRACE);
    Subscription half = both.contested(one, false).seen(stripes(Status.ACTIVE), GRACE);

    assertThat(both.accessUntil()).isNull();
    assertThat(both.status()).isEqualTo(SubscriptionStatus.ACTIVE);
    assertThat(half.accessUntil()).isNull();
    assertThat(half.contested(two, false).seen(stripes(Status.ACTIVE), GRACE)).isEqualTo(active);
    assertThat(told(active, both)).containsExactly("SubscriptionChanged");
  }

  private static List<String> told(Subscription before, Subscription after) {
    List<SubscriptionEvent> news = SubscriptionNews.of(before, after, NAME, 2, START);
    return news.stream().map(it -> it.getClass().getSimpleName()).toList();
  }
}
