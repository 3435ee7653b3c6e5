package ca.jechemine.documents.domain;

import static ca.jechemine.documents.Cast.CLIENT;
import static ca.jechemine.documents.Cast.GUARDIAN;
import static ca.jechemine.documents.Cast.OTHER_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.documents.Cast;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class GuardianshipTest {

  private static final LocalDate BORN = LocalDate.of(2008, 6, 15);

  /// Midnight of the eighteenth birthday in Toronto.
  private static final Instant OF_AGE = Instant.parse("2026-06-15T04:00:00Z");

  @Test
  void a_guardian_acts_for_a_minor_until_the_eighteenth_birthday_in_toronto() {
    Person minor = Cast.person(CLIENT, BORN, GUARDIAN.id());

    assertThat(Guardianship.mayActFor(GUARDIAN.id(), minor, OF_AGE.minusMillis(1))).isTrue();
    assertThat(Guardianship.mayActFor(GUARDIAN.id(), minor, OF_AGE)).isFalse();
    assertThat(Guardianship.mayActFor(OTHER_CLIENT.id(), minor, OF_AGE.minusMillis(1))).isFalse();
    assertThat(Guardianship.mayActFor(CLIENT.id(), minor, OF_AGE.minusMillis(1))).isTrue();
  }

  @Test
  void nobody_acts_for_somebody_whose_age_is_not_known_or_who_has_no_guardian() {
    Instant then = OF_AGE.minusMillis(1);

    assertThat(
            Guardianship.mayActFor(GUARDIAN.id(), Cast.person(CLIENT, null, GUARDIAN.id()), then))
        .isFalse();
    assertThat(Guardianship.mayActFor(GUARDIAN.id(), Cast.person(CLIENT, BORN, null), then))
        .isFalse();
    assertThat(Guardianship.mayActFor(CLIENT.id(), Cast.person(CLIENT), then)).isTrue();
  }

  /// Of a leap day, the birthday of other years is the day after (contract 10 §4.7 counts years).
  @Test
  void who_was_born_on_a_leap_day_is_of_age_on_the_first_of_march() {
    Person minor = Cast.person(CLIENT, LocalDate.of(2008, 2, 29), GUARDIAN.id());

    assertThat(Guardianship.mayActFor(GUARDIAN.id(), minor, Instant.parse("2026-03-01T04:59:59Z")))
        .isTrue();
    assertThat(Guardianship.mayActFor(GUARDIAN.id(), minor, Instant.parse("2026-03-01T05:00:00Z")))
        .isFalse();
  }
}
