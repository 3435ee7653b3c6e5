package ca.jechemine.notifications.persistence;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static ca.jechemine.notifications.domain.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.DeliveryEvent.HeldOffer;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.Surroundings;
import ca.jechemine.notifications.domain.digest.Offers;
import ca.jechemine.testkit.EmbeddedAws;
import ca.jechemine.testkit.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("adapter")
class DynamoOffersTest {

  @RegisterExtension static final EmbeddedAws AWS = new EmbeddedAws();

  private static final UserId ANNE = user(11);
  private static final UserId BEN = user(12);
  private static final Instant UNTIL = NOON.plus(Duration.ofDays(1));

  private final Offers offers =
      new DynamoOffers(new Surroundings(AWS, new MovableClock(NOON)).tables());

  @Test
  void an_offer_is_open_until_something_later_ends_it_or_its_time_is_over() {
    List<HeldOffer> all = List.of(offer("b", 2), offer("a", 2), offer("a", 4));
    offers.over("a", 2, NOON);
    assertThat(offers.stillOpen(ANNE, all, NOON)).as("its own beginning").isEqualTo(all);

    offers.over("a", 3, NOON);

    assertThat(offers.stillOpen(ANNE, all, NOON)).containsExactly(offer("b", 2), offer("a", 4));
    assertThat(offers.stillOpen(ANNE, all, UNTIL)).isEmpty();
  }

  @Test
  void what_happened_earlier_and_is_heard_later_changes_nothing() {
    offers.over("a", 3, NOON);
    offers.over("a", 1, NOON);

    assertThat(offers.stillOpen(ANNE, List.of(offer("a", 2)), NOON)).isEmpty();
  }

  @Test
  void what_one_professional_refused_the_others_still_have() {
    offers.overFor(ANNE, "a", 3, NOON);

    assertThat(offers.stillOpen(ANNE, List.of(offer("a", 2)), NOON)).isEmpty();
    assertThat(offers.stillOpen(BEN, List.of(offer("a", 2)), NOON)).hasSize(1);
    assertThat(offers.stillOpen(ANNE, List.of(offer("a", 4)), NOON)).hasSize(1);
  }

  private static HeldOffer offer(String appointment, long version) {
    return new HeldOffer(
        appointment + version, appointment, version, null, List.of(), "video", null, UNTIL);
  }
}
