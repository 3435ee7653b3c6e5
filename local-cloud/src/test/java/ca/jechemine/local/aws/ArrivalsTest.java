package ca.jechemine.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class ArrivalsTest {

  private final Arrivals arrivals = new Arrivals();
  private final AtomicInteger told = new AtomicInteger();

  ArrivalsTest() {
    arrivals.listen("queue", told::incrementAndGet);
  }

  private void come(String... messages) {
    arrivals.coming("queue");
    arrivals.came("queue", List.of(messages));
  }

  @Test
  void a_queue_holds_nothing_before_something_comes() {
    assertThat(arrivals.mayHold("queue")).isFalse();

    arrivals.coming("queue");
    assertThat(arrivals.mayHold("queue")).isTrue();
    assertThat(told).hasValue(0);

    arrivals.came("queue", List.of());
    assertThat(arrivals.mayHold("queue")).isFalse();
    assertThat(told).hasValue(0);
  }

  @Test
  void what_came_is_told_and_is_there_until_it_leaves() {
    come("a", "b");
    assertThat(told).hasValue(1);

    arrivals.left("queue", "a");
    assertThat(arrivals.mayHold("queue")).isTrue();

    arrivals.left("queue", "b");
    assertThat(arrivals.mayHold("queue")).isFalse();
  }

  @Test
  void what_somebody_has_in_hand_is_not_asked_for_until_it_is_given_back() {
    come("a");
    assertThat(arrivals.mayGive("queue")).isTrue();

    arrivals.taken("queue", "a");
    assertThat(arrivals.mayGive("queue")).isFalse();
    assertThat(arrivals.mayHold("queue")).isTrue();

    arrivals.givenBack("queue", "a");
    assertThat(arrivals.mayGive("queue")).isTrue();
    assertThat(told).hasValue(2);
  }

  @Test
  void what_comes_while_somebody_looks_is_not_forgotten() {
    come("dead");
    Set<String> known = arrivals.known("queue");
    come("new");

    arrivals.foundEmpty("queue", known);

    assertThat(arrivals.known("queue")).containsExactly("new");
  }

  @Test
  void a_queue_that_is_refilled_may_hold_anything_until_all_are_emptied() {
    arrivals.refilling("queue");
    arrivals.foundEmpty("queue", Set.of());
    assertThat(arrivals.mayGive("queue")).isTrue();

    arrivals.clear();
    assertThat(arrivals.mayHold("queue")).isFalse();
  }
}
