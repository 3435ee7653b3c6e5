package ca.jechemine.notifications.domain.digest;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ca.jechemine.contracts.DeliveryEvent.HeldOffer;
import ca.jechemine.notifications.domain.Concerned;
import ca.jechemine.notifications.domain.DeliveryState;
import ca.jechemine.notifications.domain.LedgerEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestPolicyTest {

  private static final Instant END = NOON.plus(Duration.ofMinutes(20));

  @ParameterizedTest(name = "after {0}, {1} let through, {2} minutes on")
  @CsvSource({
    "3, 0, 0, false",
    "3, 2, 0, false",
    "3, 3, 0, true",
    "3, 4, 0, true",
    "3, 3, 19, true",
    "3, 3, 20, false",
    "1, 1, 0, true",
    "20, 19, 0, false"
  })
  void the_first_of_an_hour_go_at_once_and_the_others_wait_for_its_end(
      int after, int count, int minutes, boolean waits) {
    Instant now = NOON.plus(Duration.ofMinutes(minutes));

    Verdict verdict = DigestPolicy.of(true, after).judge("one more", Optional.of(hour(count)), now);

    assertThat(verdict)
        .isEqualTo(waits ? new Verdict.Hold(END) : new Verdict.AtOnce(after(count, now)));
  }

  @Test
  void without_an_hour_one_begins() {
    assertThat(DigestPolicy.unset().judge("one more", Optional.empty(), NOON))
        .isEqualTo(
            new Verdict.AtOnce(new Hour(NOON.plus(Duration.ofHours(1)), Set.of("one more"))));
  }

  @Test
  void what_was_let_through_is_let_through_again_and_counts_once() {
    assertThat(DigestPolicy.unset().judge("delivery 1", Optional.of(hour(3)), NOON))
        .isEqualTo(new Verdict.AtOnce(hour(3)));
  }

  @ParameterizedTest
  @CsvSource({
    "     ,    , true, 3",
    " true,   5, true, 5",
    "false,    , false, 3",
    "     ,   0, true, 1",
    "     , -12, true, 1",
    "     , 500, true, 20"
  })
  void what_is_set_is_kept_within_bounds(
      @Nullable Boolean enabled, @Nullable Integer after, boolean isOn, int counted) {
    assertThat(DigestPolicy.of(enabled, after)).isEqualTo(new DigestPolicy(isOn, counted));
  }

  @ParameterizedTest
  @CsvSource({"true, 61, true", "true, 60, false", "true, 5, false", "false, 1440, false"})
  void nothing_waits_when_that_is_off_or_its_time_would_be_over(
      boolean enabled, int minutes, boolean mayWait) {
    assertThat(
            DigestPolicy.of(enabled, null)
                .mayHold(offer(NOON.plus(Duration.ofMinutes(minutes))), NOON))
        .isEqualTo(mayWait);
  }

  @ParameterizedTest
  @CsvSource({
    "SENT, , SENT, , digest",
    "BOUNCED, ADDRESS_BOUNCED, SENT, , digest",
    "COMPLAINED, ADDRESS_COMPLAINED, SENT, , digest",
    "SUPPRESSED, OPTED_OUT, SUPPRESSED, OPTED_OUT, ",
    "FAILED, REJECTED, FAILED, REJECTED, "
  })
  void what_waited_shares_the_fate_of_its_digest(
      DeliveryState digest,
      @Nullable String why,
      DeliveryState state,
      @Nullable String reason,
      @Nullable String sentWith) {
    assertThat(Ending.of(entry(digest, why))).isEqualTo(new Ending(state, reason, sentWith));
  }

  @Test
  void of_a_digest_that_is_on_its_way_nothing_is_known() {
    for (DeliveryState state : List.of(DeliveryState.RESERVED, DeliveryState.HELD)) {
      assertThatIllegalStateException().isThrownBy(() -> Ending.of(entry(state, null)));
    }
  }

  private static Hour hour(int count) {
    return new Hour(
        END,
        IntStream.range(0, count).mapToObj(it -> "delivery " + it).collect(Collectors.toSet()));
  }

  private static Hour after(int count, Instant now) {
    if (!now.isBefore(END)) {
      return new Hour(now.plus(Duration.ofHours(1)), Set.of("one more"));
    }
    return new Hour(
        END,
        IntStream.rangeClosed(0, count)
            .mapToObj(it -> it == count ? "one more" : "delivery " + it)
            .collect(Collectors.toSet()));
  }

  private static HeldOffer offer(Instant until) {
    return new HeldOffer("delivery", "appointment", 2, null, List.of(), "video", null, until);
  }

  private static LedgerEntry entry(DeliveryState state, @Nullable String reason) {
    return new LedgerEntry(
        "digest",
        "EVENT#1",
        "proposal.digest",
        "mail",
        state,
        reason,
        null,
        NOON,
        null,
        1,
        null,
        new Concerned(null, null),
        null,
        null);
  }
}
