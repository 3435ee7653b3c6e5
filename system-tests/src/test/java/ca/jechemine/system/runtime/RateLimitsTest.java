package ca.jechemine.system.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.RateLimit;
import ca.jechemine.runtime.dynamo.RateLimits;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.EmbeddedAws;
import ca.jechemine.testkit.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("adapter")
class RateLimitsTest {

  @RegisterExtension static final EmbeddedAws AWS = new EmbeddedAws();

  private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");
  private static final RateLimit FIVE = new RateLimit("five", 5, Duration.ofMinutes(15));

  private MovableClock clock = new MovableClock(NOON);
  private Tables tables = AWS.freshTable(clock);
  private RateLimits limits = new RateLimits(tables, clock);

  @BeforeEach
  void aFreshTable() {
    clock = new MovableClock(NOON);
    tables = AWS.freshTable(clock);
    limits = new RateLimits(tables, clock);
  }

  @Test
  void the_sixth_four_minutes_after_the_first_is_told_to_wait_660_seconds() {
    limits.spend(FIVE, "someone");
    clock.advance(Duration.ofMinutes(4));
    spend(4);

    assertThatExceptionOfType(Refusal.TooManyRequests.class)
        .isThrownBy(() -> limits.spend(FIVE, "someone"))
        .satisfies(it -> assertThat(it.retryAfter().toSeconds()).isEqualTo(660));
  }

  @Test
  void another_subject_is_not_concerned() {
    spend(5);

    limits.spend(FIVE, "someone else");
  }

  @Test
  void all_addresses_of_one_network_of_IPv6_are_one_subject() {
    for (int i = 1; i <= 5; i++) {
      limits.spend(FIVE, "2001:db8:0:1::" + i);
    }

    assertThatExceptionOfType(Refusal.TooManyRequests.class)
        .isThrownBy(() -> limits.spend(FIVE, "2001:db8:0:1:ffff::6"));
    limits.spend(FIVE, "2001:db8:0:2::1");
  }

  @Test
  void an_address_of_IPv4_is_the_same_one_inside_IPv6() {
    for (int i = 0; i < 5; i++) {
      limits.spend(FIVE, "203.0.113.7");
    }

    assertThatExceptionOfType(Refusal.TooManyRequests.class)
        .isThrownBy(() -> limits.spend(FIVE, "::ffff:203.0.113.7"));
    limits.spend(FIVE, "203.0.113.8");
  }

  @Test
  void a_new_window_starts_when_the_old_one_is_over() {
    spend(5);
    clock.advance(Duration.ofMinutes(15));

    spend(5);

    assertThatExceptionOfType(Refusal.TooManyRequests.class)
        .isThrownBy(() -> limits.spend(FIVE, "someone"));
  }

  @Test
  void of_a_hundred_at_once_exactly_five_pass_in_a_first_window_and_in_a_later_one() {
    assertThat(passingOf(100)).isEqualTo(5);

    clock.advance(Duration.ofMinutes(15));

    assertThat(passingOf(100)).isEqualTo(5);
  }

  @Test
  void a_request_that_fails_is_not_counted_and_one_that_is_too_many_does_nothing() {
    Write impossible =
        Write.insert(tables.table(), row("taken"), _ -> new IllegalStateException("taken"));
    tables.transactions().commit(List.of(Write.put(tables.table(), row("taken"))));

    assertThatIllegalStateException()
        .isThrownBy(() -> limits.commitWith(FIVE, "someone", List.of(impossible)));
    spend(5);
    assertThatExceptionOfType(Refusal.TooManyRequests.class)
        .isThrownBy(() ->
            limits.commitWith(FIVE, "someone", List.of(Write.put(tables.table(), row("effect")))));

    assertThat(tables.find("effect", "ROW")).isEmpty();
  }

  @Test
  void a_success_forgets_what_was_counted() {
    spend(5);

    limits.forget(FIVE, "someone");

    spend(5);
  }

  private void spend(int times) {
    for (int i = 0; i < times; i++) {
      limits.spend(FIVE, "someone");
    }
  }

  private long passingOf(int requests) {
    return AtOnce.times(requests, this::passes).stream().filter(it -> it).count();
  }

  private boolean passes() {
    try {
      limits.spend(FIVE, "someone");
      return true;
    } catch (Refusal.TooManyRequests full) {
      return false;
    }
  }

  private static java.util.Map<
          String, software.amazon.awssdk.services.dynamodb.model.AttributeValue>
      row(String pk) {
    return new ItemWriter().text("pk", pk).text("sk", "ROW").toItem();
  }
}
