package ca.jechemine.system.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.jechemine.identity.application.LoginOutcome;
import ca.jechemine.identity.application.Visit;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.persistence.DynamoLogins;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.secrets.Keyring;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.EmbeddedAws;
import ca.jechemine.testkit.MovableClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoLoginsTest {

  @RegisterExtension static final EmbeddedAws AWS = new EmbeddedAws();

  private static final Keyring KEYS = Keyring.of(Map.of("current", "k1", "k1", "for-this-test"));
  private static final EmailAddress SOMEONE = new EmailAddress("someone@example.ca");

  private final MovableClock clock = new MovableClock(Instant.parse("2026-06-15T12:00:00Z"));
  private final DynamoLogins logins =
      new DynamoLogins(
          AWS.freshTable(clock),
          FieldCipher.of(KEYS, new SecureRandom()),
          KeyedHash.forLookups(KEYS),
          clock,
          new Ids(clock, new SecureRandom()));

  @Test
  void P18_of_a_hundred_that_were_all_let_in_at_once_ten_are_counted_for_one_address() {
    assertThat(countedOf(100, n -> new Visit(SOMEONE, "198.51.100." + n, ""))).isEqualTo(10);

    clock.advance(Duration.ofMinutes(15));

    assertThat(countedOf(100, n -> new Visit(SOMEONE, "198.51.100." + n, ""))).isEqualTo(10);
  }

  @Test
  void P18_of_a_hundred_that_were_all_let_in_at_once_ten_are_counted_from_one_place() {
    assertThat(
            countedOf(100, n -> new Visit(new EmailAddress(n + "@example.ca"), "198.51.100.9", "")))
        .isEqualTo(10);
  }

  @Test
  void the_eleventh_is_turned_away_before_it_costs_anything() {
    Visit visit = new Visit(SOMEONE, "198.51.100.9", "");
    IntStream.range(0, 10).forEach(_ -> logins.close(visit, new LoginOutcome.Unknown(), List.of()));
    clock.advance(Duration.ofMinutes(4));

    assertThatExceptionOfType(Refusal.TooManyRequests.class)
        .isThrownBy(() -> logins.open(visit))
        .satisfies(it -> assertThat(it.retryAfter()).isEqualTo(Duration.ofMinutes(11)));
  }

  private long countedOf(int attempts, VisitOf visits) {
    return AtOnce.all(
            IntStream.range(0, attempts)
                .<Callable<Boolean>>mapToObj(n -> () -> counts(visits.number(n)))
                .toList())
        .stream()
        .filter(it -> it)
        .count();
  }

  private boolean counts(Visit visit) {
    try {
      logins.close(visit, new LoginOutcome.Unknown(), List.of());
      return true;
    } catch (Refusal.TooManyRequests full) {
      return false;
    }
  }

  private interface VisitOf {
    Visit number(int n);
  }
}
