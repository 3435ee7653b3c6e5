package ca.jechemine.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReopeningTest {

  private static final Instant NOON = Somebody.NOON;

  /// Hours after noon at which it was asked for and closed.
  @ParameterizedTest(name = "asked for at {0}, closed at {1}: planned afterwards: {2}")
  @CsvSource({
    "0, 0, false",
    "1, 0, false",
    "0, 1, true",
    "0, , true",
    ", 0, false",
  })
  void a_deletion_goes_with_the_closing_unless_it_was_asked_for_before(
      @Nullable Integer asked, @Nullable Integer closed, boolean isPlanned) {
    Account account = deleted(asked, closed);

    Standing opened = Reopening.of(account, NOON.plus(Duration.ofDays(2))).standing();

    assertThat(opened.status()).isEqualTo(AccountStatus.ACTIVE);
    assertThat(opened.deactivatedAt()).isNull();
    assertThat(opened.deletionRequestedAt())
        .isEqualTo(isPlanned ? account.standing().deletionRequestedAt() : null);
  }

  @Test
  void the_time_of_grace_is_over_to_the_millisecond_and_holds_of_closed_accounts() {
    Account account = deleted(0, 0);
    Instant end = NOON.plus(Retention.GRACE);

    assertThatCode(() -> Reopening.of(account, end.minusMillis(1))).doesNotThrowAnyException();
    assertThatThrownBy(() -> Reopening.of(account, end))
        .isInstanceOfSatisfying(
            Refusal.Conflict.class, it -> assertThat(it.code()).isEqualTo("DELETION_DUE"));
    Account open = account.with(account.standing().with(AccountStatus.ACTIVE));
    assertThatCode(() -> Reopening.requireInTime(open, end)).doesNotThrowAnyException();
  }

  @Test
  void whoever_is_forgotten_does_not_come_back() {
    Account forgotten = Anonymised.of(Somebody.in(Role.CLIENT, 1), NOON);

    assertThatThrownBy(() -> Reopening.of(forgotten, NOON)).isInstanceOf(Refusal.Conflict.class);
  }

  private static Account deleted(@Nullable Integer asked, @Nullable Integer closed) {
    Account account = Somebody.in(Role.CLIENT, 1);
    Standing standing = account.standing().deletionRequested(at(asked));
    @Nullable Instant closedAt = at(closed);
    return account.with(
        closedAt == null ? standing.with(AccountStatus.INACTIVE) : standing.deactivated(closedAt));
  }

  private static @Nullable Instant at(@Nullable Integer hours) {
    return hours == null ? null : NOON.plus(Duration.ofHours(hours));
  }
}
