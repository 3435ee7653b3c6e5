package ca.jechemine.appointments.domain.schedule;

import static ca.jechemine.appointments.domain.schedule.Booking.DAY;
import static ca.jechemine.appointments.domain.schedule.Booking.NOW;
import static ca.jechemine.appointments.domain.schedule.Booking.PRO;
import static ca.jechemine.appointments.domain.schedule.Booking.YAN;
import static ca.jechemine.appointments.domain.schedule.Booking.ZOE;
import static ca.jechemine.appointments.domain.schedule.Booking.appointment;
import static ca.jechemine.appointments.domain.schedule.Booking.holdId;
import static ca.jechemine.appointments.domain.schedule.Booking.slot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Versioned;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetsTest {

  private static final LocalDate NEXT = DAY.plusDays(1);
  private static final Slot NIGHT = slot("23:30", 90);
  private static final Slot MIDNIGHT = new Slot(NEXT, slot("00:00", 60).time(), 60);

  private static final Sheets READ =
      Sheets.of(
          List.of(
              new Versioned<>(DaySheet.empty(PRO, DAY), 4),
              Versioned.unsaved(DaySheet.empty(PRO, NEXT))));

  @Test
  void a_slot_is_of_one_day_or_over_midnight_of_two() {
    assertThat(Sheets.days(slot("10:00", 60))).containsExactly(DAY);
    assertThat(Sheets.days(slot("23:00", 60))).containsExactly(DAY);
    assertThat(Sheets.days(slot("23:00", 61))).containsExactly(DAY, NEXT);
    assertThat(Sheets.days(MIDNIGHT, NIGHT)).containsExactly(DAY, NEXT);
  }

  @Test
  void only_what_changed_is_written_at_the_version_that_was_read() {
    Sheets claimed = READ.claim(appointment(1), slot("10:00", 60), null, NOW);

    assertThat(READ.changed()).isEmpty();
    assertThat(claimed.changed()).containsExactly(new Versioned<>(claimed.sheet(DAY), 4));
    assertThat(claimed.release(appointment(1)).changed()).isEmpty();
    assertThat(READ.claim(appointment(1), NIGHT, null, NOW).changed())
        .extracting(Versioned::version)
        .containsExactly(4L, 0L);
  }

  @Test
  void a_session_over_midnight_is_refused_when_either_day_has_no_room() {
    Sheets early = READ.claim(appointment(1), MIDNIGHT, null, NOW);
    assertThatThrownBy(() -> early.claim(appointment(2), NIGHT, null, NOW))
        .isInstanceOf(Refusal.Conflict.class);
    assertThatThrownBy(() -> READ.block(NEXT).claim(appointment(2), NIGHT, null, NOW))
        .isInstanceOf(Refusal.Conflict.class);
  }

  @Test
  void an_appointment_that_moves_to_another_day_leaves_the_day_that_it_had() {
    Sheets moved =
        READ.claim(appointment(1), NIGHT, null, NOW)
            .claim(appointment(1), slot("10:00", 60), null, NOW);

    assertThat(moved.sheet(DAY).claims()).hasSize(1);
    assertThat(moved.sheet(NEXT)).isEqualTo(DaySheet.empty(PRO, NEXT));
  }

  @Test
  void a_hold_over_midnight_keeps_both_days_and_is_dropped_on_both() {
    Sheets held = READ.hold(Hold.of(holdId(1), ZOE, NIGHT, NOW), NOW);

    assertThatThrownBy(() -> held.claim(appointment(1), MIDNIGHT, YAN, NOW))
        .isInstanceOf(Refusal.Conflict.class);
    assertThat(held.drop(holdId(1), ZOE).changed()).isEmpty();
    assertThat(held.claim(appointment(1), NIGHT, ZOE, NOW).all())
        .allSatisfy(it -> {
          assertThat(it.claims()).hasSize(1);
          assertThat(it.holds()).isEmpty();
        });
  }

  @Test
  void a_day_that_was_not_read_is_a_defect() {
    Slot later = new Slot(DAY.plusDays(7), slot("10:00", 60).time(), 60);

    assertThatThrownBy(() -> READ.claim(appointment(1), later, null, NOW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void days_of_two_professionals_or_one_day_twice_are_a_defect() {
    Versioned<DaySheet> one = Versioned.unsaved(DaySheet.empty(PRO, DAY));
    Versioned<DaySheet> other = Versioned.unsaved(DaySheet.empty(YAN, NEXT));

    assertThatThrownBy(() -> Sheets.of(List.of(one, other)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Sheets.of(List.of(one, one)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
