package ca.jechemine.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class GuardianshipTest {

  private static final UserId GUARDIAN = Somebody.id(7);
  private static final Instant DAY_BEFORE = Instant.parse("2026-06-14T16:00:00Z");
  private static final Instant BIRTHDAY = Instant.parse("2026-06-15T16:00:00Z");
  private static final Account MINOR =
      Somebody.in(Role.CLIENT, 1, LocalDate.of(2008, 6, 15)).withGuardian(GUARDIAN);

  @Test
  void defect_not_repeated_authority_ends_on_the_eighteenth_birthday() {
    assertThat(Guardianship.mayActFor(GUARDIAN, MINOR, DAY_BEFORE)).isTrue();
    assertThat(Guardianship.mayActFor(GUARDIAN, MINOR, BIRTHDAY)).isFalse();
  }

  @Test
  void everybody_acts_for_themself_at_any_age_and_a_stranger_for_nobody() {
    assertThat(Guardianship.mayActFor(MINOR.id(), MINOR, DAY_BEFORE)).isTrue();
    assertThat(Guardianship.mayActFor(MINOR.id(), MINOR, BIRTHDAY)).isTrue();
    assertThat(Guardianship.mayActFor(Somebody.id(8), MINOR, DAY_BEFORE)).isFalse();
  }

  @Test
  void nobody_acts_for_somebody_of_unknown_age() {
    Account unknown = Somebody.in(Role.CLIENT, 2).withGuardian(GUARDIAN);

    assertThat(Guardianship.mayActFor(GUARDIAN, unknown, DAY_BEFORE)).isFalse();
    assertThat(Guardianship.mayBeGuarded(unknown, DAY_BEFORE)).isFalse();
  }

  @Test
  void only_clients_in_use_who_are_minors_come_to_be_guarded_and_no_minor_guards() {
    Account closed = MINOR.with(MINOR.standing().with(AccountStatus.INACTIVE));

    assertThat(Guardianship.mayBeGuarded(MINOR, DAY_BEFORE)).isTrue();
    assertThat(Guardianship.mayBeGuarded(MINOR, BIRTHDAY)).isFalse();
    assertThat(Guardianship.mayBeGuarded(closed, DAY_BEFORE)).isFalse();
    assertThat(
            Guardianship.mayBeGuarded(
                Somebody.in(Role.PROFESSIONAL, 3, LocalDate.of(2010, 1, 1)), DAY_BEFORE))
        .isFalse();
    assertThat(Guardianship.mayGuard(MINOR, DAY_BEFORE)).isFalse();
    assertThat(Guardianship.mayGuard(Somebody.in(Role.CLIENT, 7), DAY_BEFORE)).isTrue();
  }

  @Test
  void whoever_has_a_guardian_does_not_say_when_they_were_born_at_any_age() {
    assertThat(Guardianship.maySayWhenBorn(MINOR)).isFalse();
    assertThat(Guardianship.maySayWhenBorn(Somebody.in(Role.CLIENT, 2).withGuardian(GUARDIAN)))
        .isFalse();
    assertThat(Guardianship.maySayWhenBorn(MINOR.withGuardian(null))).isTrue();
  }

  @Test
  void a_request_is_answered_by_the_other_side_within_14_days() {
    GuardianRequest request = GuardianRequest.of(MINOR.id(), GUARDIAN, GUARDIAN, Somebody.NOON);

    assertThat(request.isAnsweredBy(GUARDIAN, Somebody.NOON)).isFalse();
    assertThat(request.isAnsweredBy(MINOR.id(), Somebody.NOON)).isTrue();
    assertThat(request.isAnsweredBy(MINOR.id(), Somebody.NOON.plus(Duration.ofDays(14)))).isFalse();
  }
}
