package ca.jechemine.payments.domain.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.PaymentEvent.MoneyReturned;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.purchase.PurchaseState.Contest;
import ca.jechemine.payments.domain.purchase.PurchaseState.Outcome;
import ca.jechemine.payments.domain.purchase.PurchaseState.Paid;
import ca.jechemine.payments.domain.purchase.PurchaseState.Refunded;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What is told of money of a purchase that went back: each time by itself, when it did.
class PurchaseReturnsTest {

  private static final Instant PAID = Instant.parse("2026-01-31T15:00:00Z");
  private static final Instant LATER = PAID.plus(Duration.ofDays(20));
  private static final Instant NOW = PAID.plus(Duration.ofDays(40));

  private static Purchase purchase(Map<String, Refunded> refunds, Map<String, Contest> contests) {
    return new Purchase(
        new PurchaseId("65f0c0ffee65f0c0ffee65f0"),
        new UserId("65f0c0ffee65f0c0ffee65f1"),
        new ResourceId("65f0c0ffee65f0c0ffee65f2"),
        new Text("Guide", "Guide"),
        new Money(24_00),
        PAID,
        1,
        null,
        new Paid(PAID, refunds, contests));
  }

  private static MoneyReturned returned(long version, long cents, Instant at) {
    return new MoneyReturned(
        MoneyReturned.RESOURCE, "65f0c0ffee65f0c0ffee65f0", version, null, cents, at, NOW);
  }

  private static Refunded refunded(long cents, Instant at, boolean isFailed) {
    return new Refunded(new Money(cents), at, isFailed);
  }

  @Test
  void each_refund_is_told_with_its_own_amount_and_time_and_once_more_when_it_comes_back() {
    Purchase paid = purchase(Map.of(), Map.of());
    Purchase part = purchase(Map.of("re_1", refunded(10_00, PAID, false)), Map.of());
    Map<String, Refunded> two =
        Map.of("re_1", refunded(10_00, PAID, false), "re_2", refunded(4_00, LATER, false));
    Purchase more = purchase(two, Map.of());
    Purchase failed =
        purchase(
            Map.of("re_1", refunded(10_00, PAID, false), "re_2", refunded(4_00, LATER, true)),
            Map.of());

    assertThat(part.returned(paid, 3, NOW)).hasValue(returned(3, 10_00, PAID));
    assertThat(more.returned(part, 4, NOW)).hasValue(returned(4, 4_00, LATER));
    assertThat(failed.returned(more, 5, NOW)).hasValue(returned(5, -4_00, NOW));
    assertThat(more.returned(more, 6, NOW)).isEmpty();
  }

  @Test
  void a_dispute_is_told_once_it_is_lost() {
    Purchase paid = purchase(Map.of(), Map.of());
    Purchase open =
        purchase(Map.of(), Map.of("dp_1", new Contest(new Money(24_00), PAID, Outcome.OPEN)));
    Purchase lost =
        purchase(Map.of(), Map.of("dp_1", new Contest(new Money(24_00), LATER, Outcome.LOST)));

    assertThat(open.returned(paid, 3, NOW)).isEmpty();
    assertThat(lost.returned(open, 4, NOW)).hasValue(returned(4, 24_00, LATER));
  }
}
