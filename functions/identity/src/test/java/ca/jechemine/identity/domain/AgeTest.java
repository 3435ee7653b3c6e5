package ca.jechemine.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// The examples of contract 10 §11.7.
class AgeTest {

  @Test
  void born_on_2008_06_15_is_a_minor_until_the_day_before_the_eighteenth_birthday() {
    LocalDate birth = LocalDate.of(2008, 6, 15);

    assertThat(Age.of(birth, Instant.parse("2026-06-14T16:00:00Z"))).isEqualTo(17);
    assertThat(Age.isMinor(birth, Instant.parse("2026-06-14T16:00:00Z"))).isTrue();
    assertThat(Age.of(birth, Instant.parse("2026-06-15T16:00:00Z"))).isEqualTo(18);
    assertThat(Age.isMinor(birth, Instant.parse("2026-06-15T16:00:00Z"))).isFalse();
  }

  @Test
  void born_on_2012_05_01_is_thirteen_the_day_before_the_birthday() {
    LocalDate birth = LocalDate.of(2012, 5, 1);

    assertThat(Age.of(birth, Instant.parse("2026-04-30T16:00:00Z"))).isEqualTo(13);
    assertThat(Age.isUnder14(birth, Instant.parse("2026-04-30T16:00:00Z"))).isTrue();
    assertThat(Age.isUnder14(birth, Instant.parse("2026-05-01T16:00:00Z"))).isFalse();
  }

  @Test
  void the_day_is_that_of_toronto() {
    LocalDate birth = LocalDate.of(2008, 6, 15);

    assertThat(Age.isMinor(birth, Instant.parse("2026-06-15T03:59:59Z"))).isTrue();
    assertThat(Age.isMinor(birth, Instant.parse("2026-06-15T04:00:00Z"))).isFalse();
  }

  @Test
  void whose_birth_date_is_unknown_is_no_minor_and_not_under_14() {
    assertThat(Age.isMinor(null, Instant.EPOCH)).isFalse();
    assertThat(Age.isUnder14(null, Instant.EPOCH)).isFalse();
  }
}
