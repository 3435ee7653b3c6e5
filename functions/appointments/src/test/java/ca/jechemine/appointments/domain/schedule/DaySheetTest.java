package ca.jechemine.appointments.domain.schedule;

import static ca.jechemine.appointments.domain.schedule.Booking.DAY;
import static ca.jechemine.appointments.domain.schedule.Booking.NOW;
import static ca.jechemine.appointments.domain.schedule.Booking.PRO;
import static ca.jechemine.appointments.domain.schedule.Booking.YAN;
import static ca.jechemine.appointments.domain.schedule.Booking.ZOE;
import static ca.jechemine.appointments.domain.schedule.Booking.appointment;
import static ca.jechemine.appointments.domain.schedule.Booking.holdId;
import static ca.jechemine.appointments.domain.schedule.Booking.interval;
import static ca.jechemine.appointments.domain.schedule.Booking.slot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ca.jechemine.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DaySheetTest {

  private static final DaySheet FREE = DaySheet.empty(PRO, DAY);
  private static final DaySheet BOOKED =
      FREE.claim(appointment(1), interval("10:00", 60), null, NOW);
  private static final Instant LATER = NOW.plus(Hold.LASTS);

  @Test
  void a_claim_is_refused_when_another_appointment_has_a_moment_of_it() {
    List.of(
            interval("10:00", 60),
            interval("09:30", 31),
            interval("10:59", 60),
            interval("10:20", 10),
            interval("09:00", 180))
        .forEach(it -> {
          assertRefused("SLOT_TAKEN", () -> BOOKED.claim(appointment(2), it, null, NOW));
          assertThat(BOOKED.isFree(it, null, NOW)).isFalse();
        });
  }

  @Test
  void one_may_begin_as_another_ends() {
    DaySheet three =
        BOOKED
            .claim(appointment(3), interval("11:00", 50), null, NOW)
            .claim(appointment(2), interval("09:10", 50), null, NOW);

    assertThat(three.claims())
        .extracting(Claim::appointment)
        .containsExactly(appointment(2), appointment(1), appointment(3));
  }

  @Test
  void claiming_twice_is_claiming_once() {
    assertThat(BOOKED.claim(appointment(1), interval("10:00", 60), null, NOW)).isEqualTo(BOOKED);
    assertThat(BOOKED.block().claim(appointment(1), interval("10:00", 60), null, NOW).claims())
        .isEqualTo(BOOKED.claims());
  }

  @Test
  void an_appointment_that_claims_another_time_moves_even_onto_itself() {
    assertThat(BOOKED.claim(appointment(1), interval("10:30", 60), null, NOW).claims())
        .containsExactly(new Claim(appointment(1), interval("10:30", 60)));
  }

  @Test
  void what_is_given_back_is_free_and_giving_back_nothing_changes_nothing() {
    assertThat(BOOKED.release(appointment(1))).isEqualTo(FREE);
    assertThat(BOOKED.release(appointment(2))).isEqualTo(BOOKED);
  }

  @Test
  void a_hold_keeps_its_time_from_others_until_it_expires() {
    DaySheet held = FREE.hold(zoes("10:00"), NOW);
    Instant last = LATER.minusMillis(1);

    assertRefused("SLOT_HELD", () -> held.claim(appointment(1), interval("10:30", 60), YAN, last));
    assertRefused("SLOT_HELD", () -> held.claim(appointment(1), interval("10:30", 60), null, last));
    assertRefused("SLOT_HELD", () -> held.hold(yans("10:30", last), last));
    assertThat(held.isFree(interval("10:30", 60), null, last)).isFalse();
    assertThat(held.isFree(interval("10:30", 60), null, LATER)).isTrue();
    assertThat(held.claim(appointment(1), interval("10:30", 60), YAN, LATER).holds()).isEmpty();
    assertThat(held.hold(yans("10:30", LATER), LATER).holds())
        .containsExactly(yans("10:30", LATER));
  }

  @Test
  void a_hold_is_honoured_and_used_up_when_its_holder_books() {
    DaySheet held = FREE.hold(zoes("10:00"), NOW).hold(yans("14:00", NOW), NOW);

    assertThat(held.isFree(interval("10:00", 60), ZOE, NOW)).isTrue();
    DaySheet claimed = held.claim(appointment(1), interval("10:00", 60), ZOE, NOW);

    assertThat(claimed.claims()).hasSize(1);
    assertThat(claimed.holds()).containsExactly(yans("14:00", NOW));
  }

  @Test
  void a_person_holds_one_time_of_a_day() {
    DaySheet held = FREE.hold(zoes("10:00"), NOW).hold(zoes("11:30"), NOW);

    assertThat(held.holds()).containsExactly(zoes("11:30"));
    assertThat(held.heldBy(ZOE, NOW)).contains(zoes("11:30"));
    assertThat(held.heldBy(ZOE, LATER)).isEmpty();
    assertThat(held.heldBy(YAN, NOW)).isEmpty();
  }

  @Test
  void holding_the_same_time_again_does_not_prolong_it() {
    DaySheet held = FREE.hold(zoes("10:00"), NOW);
    Instant soon = NOW.plus(Duration.ofMinutes(9));
    Hold again = Hold.of(holdId(2), ZOE, slot("10:00", 60), soon);

    assertThat(held.hold(again, soon)).isEqualTo(held);
    assertThat(held.heldBy(ZOE, LATER)).isEmpty();
    assertThat(held.hold(again, LATER).holds()).containsExactly(again);
  }

  @Test
  void what_is_booked_cannot_be_held() {
    assertRefused("SLOT_TAKEN", () -> BOOKED.hold(zoes("10:30"), NOW));
  }

  @Test
  void a_hold_is_dropped_by_its_holder_alone() {
    DaySheet held = FREE.hold(zoes("10:00"), NOW);

    assertThat(held.drop(holdId(1), YAN)).isEqualTo(held);
    assertThat(held.drop(holdId(2), ZOE)).isEqualTo(held);
    assertThat(held.drop(holdId(1), ZOE)).isEqualTo(FREE);
  }

  @Test
  void on_a_blocked_day_nothing_more_is_booked_and_what_was_stays() {
    DaySheet blocked = BOOKED.block();

    assertRefused(
        "DAY_BLOCKED", () -> blocked.claim(appointment(2), interval("14:00", 60), null, NOW));
    assertRefused("DAY_BLOCKED", () -> blocked.hold(zoes("14:00"), NOW));
    assertThat(blocked.isFree(interval("14:00", 60), null, NOW)).isFalse();
    assertThat(blocked.claims()).isEqualTo(BOOKED.claims());
    assertThat(blocked.release(appointment(1))).isEqualTo(FREE.block());
    assertThat(blocked.unblock()).isEqualTo(BOOKED);
  }

  @Test
  void every_refusal_speaks_both_languages() {
    DaySheet held = FREE.hold(zoes("10:00"), NOW);
    for (ThrowingCallable refused :
        List.<ThrowingCallable>of(
            () -> BOOKED.claim(appointment(2), interval("10:00", 60), null, NOW),
            () -> held.claim(appointment(2), interval("10:00", 60), null, NOW),
            () -> FREE.block().claim(appointment(2), interval("10:00", 60), null, NOW))) {
      assertThatThrownBy(refused)
          .asInstanceOf(type(Refusal.Conflict.class))
          .extracting(Refusal::reason)
          .satisfies(it -> assertThat(it.fr()).isNotBlank().isNotEqualTo(it.en()));
    }
  }

  @Test
  void claims_that_overlap_are_no_sheet() {
    List<Claim> twice =
        List.of(
            new Claim(appointment(1), interval("10:00", 60)),
            new Claim(appointment(2), interval("10:59", 60)));

    assertThatThrownBy(() -> new DaySheet(PRO, DAY, twice, List.of(), false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_time_of_another_day_is_a_defect() {
    Interval tomorrow = Interval.of(new Slot(DAY.plusDays(1), slot("10:00", 60).time(), 60));

    assertThatThrownBy(() -> FREE.claim(appointment(1), tomorrow, null, NOW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Hold zoes(String time) {
    return Hold.of(holdId(1), ZOE, slot(time, 60), NOW);
  }

  private static Hold yans(String time, Instant now) {
    return Hold.of(holdId(9), YAN, slot(time, 60), now);
  }

  private static void assertRefused(String code, ThrowingCallable refused) {
    assertThatThrownBy(refused)
        .asInstanceOf(type(Refusal.Conflict.class))
        .extracting(Refusal::code)
        .isEqualTo(code);
  }
}
