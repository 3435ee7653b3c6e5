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

import ca.jechemine.contracts.ProfessionalEvent.Schedule;
import ca.jechemine.contracts.ProfessionalEvent.WorkDay;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The examples of contract 20 §5.4, and what we add to it.
class AvailableSlotsTest {

  private static final DaySheet FREE = DaySheet.empty(PRO, DAY);

  @Test
  void sixty_minutes_and_a_break_of_fifteen() {
    assertThat(offered(60, 15, FREE))
        .containsExactly("09:00", "10:15", "11:30", "12:45", "14:00", "15:15");
  }

  @Test
  void fifty_minutes_and_a_break_of_ten() {
    assertThat(offered(50, 10, FREE))
        .containsExactly("09:00", "10:00", "11:00", "12:00", "13:00", "14:00", "15:00", "16:00");
  }

  @Test
  void no_break_at_all() {
    assertThat(offered(60, 0, FREE))
        .containsExactly("09:00", "10:00", "11:00", "12:00", "13:00", "14:00", "15:00", "16:00");
  }

  @Test
  void what_is_not_said_is_sixty_and_fifteen() {
    assertThat(offered(null, null, FREE)).isEqualTo(offered(60, 15, FREE));
  }

  @Test
  void an_appointment_takes_each_start_that_it_overlaps() {
    DaySheet booked = FREE.claim(appointment(1), interval("10:00", 60), null, NOW);

    assertThat(offered(60, 15, booked))
        .containsExactly("09:00", "11:30", "12:45", "14:00", "15:15");
  }

  @Test
  void a_session_of_the_night_before_takes_the_morning() {
    WorkWeek early = week(List.of(new WorkDay("Thursday", "00:00", "03:00")), 60, 0);
    LocalDate next = DAY.plusDays(1);
    DaySheet booked =
        DaySheet.empty(PRO, next).claim(appointment(1), interval("23:30", 91), null, NOW);

    assertThat(times(early, booked, null, Duration.ZERO, NOW)).containsExactly("02:00");
  }

  @Test
  void a_hold_hides_its_time_from_everybody_but_its_holder_until_it_expires() {
    DaySheet held = FREE.hold(Hold.of(holdId(1), ZOE, slot("10:15", 60), NOW), NOW);
    WorkWeek week = week(wednesday(), 60, 15);

    assertThat(times(week, held, YAN, Duration.ZERO, NOW)).doesNotContain("10:15").hasSize(5);
    assertThat(times(week, held, null, Duration.ZERO, NOW)).doesNotContain("10:15").hasSize(5);
    assertThat(times(week, held, ZOE, Duration.ZERO, NOW)).contains("10:15").hasSize(6);
    assertThat(times(week, held, YAN, Duration.ZERO, NOW.plus(Hold.LASTS))).hasSize(6);
  }

  @Test
  void nothing_is_offered_on_a_blocked_day_a_day_off_or_a_day_that_is_over() {
    WorkWeek week = week(wednesday(), 60, 15);
    DaySheet off = DaySheet.empty(PRO, DAY.plusDays(1));

    assertThat(times(week, FREE.block(), null, Duration.ZERO, NOW)).isEmpty();
    assertThat(times(week, off, null, Duration.ZERO, NOW)).isEmpty();
    assertThat(week.hours(off.day())).isEmpty();
    assertThat(times(week, FREE, null, Duration.ZERO, instant("2026-06-25T04:00:00Z"))).isEmpty();
  }

  @Test
  void of_today_only_what_starts_later_than_now() {
    WorkWeek week = week(wednesday(), 60, 15);

    // 14:00 in Toronto.
    assertThat(times(week, FREE, null, Duration.ZERO, instant("2026-06-24T18:00:00Z")))
        .containsExactly("15:15");
    assertThat(times(week, FREE, null, Duration.ZERO, instant("2026-06-24T17:59:59Z")))
        .containsExactly("14:00", "15:15");
  }

  @Test
  void a_notice_is_kept_to_the_second() {
    WorkWeek week = week(wednesday(), 60, 15);
    Duration day = Duration.ofHours(24);

    assertThat(times(week, FREE, null, day, instant("2026-06-23T18:00:00Z")))
        .containsExactly("14:00", "15:15");
    assertThat(times(week, FREE, null, day, instant("2026-06-23T18:00:01Z")))
        .containsExactly("15:15");
    assertThatThrownBy(() -> new AvailableSlots(week, Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_the_clock_skips_in_spring_is_not_offered_nor_what_ends_too_late_by_it() {
    WorkWeek night = week(List.of(new WorkDay("Sunday", "00:30", "04:00")), 45, 15);
    DaySheet spring = DaySheet.empty(PRO, LocalDate.of(2027, 3, 14));
    WorkWeek late = week(List.of(new WorkDay("Sunday", "01:30", "03:15")), 60, 0);

    assertThat(times(night, spring, null, Duration.ZERO, NOW)).containsExactly("00:30", "01:30");
    // From 01:30 an hour of work lasts until 03:30.
    assertThat(times(late, spring, null, Duration.ZERO, NOW)).isEmpty();
  }

  @Test
  void only_what_the_week_has_room_for_early_enough_may_be_wished_for() {
    AvailableSlots offered = new AvailableSlots(week(wednesday(), 60, 15), Duration.ofHours(24));
    Instant before = instant("2026-06-23T14:00:00Z");

    offered.refuseUnlessOffered(slot("10:15", 60), NOW);
    offered.refuseUnlessOffered(slot("10:15", 60), instant("2026-06-23T14:15:00Z"));
    refused(offered, slot("10:00", 60), NOW, "SLOT_NOT_OFFERED");
    refused(offered, slot("10:15", 50), NOW, "SLOT_NOT_OFFERED");
    refused(offered, slot("16:30", 60), NOW, "SLOT_NOT_OFFERED");
    refused(offered, slot("09:00", 60), before, "NOTICE_TOO_SHORT");
    refused(offered, slot("09:00", 60), instant("2026-06-24T13:00:00Z"), "IN_THE_PAST");
    refused(offered, slot("09:00", 60), instant("2027-06-24T13:00:00Z"), "IN_THE_PAST");
  }

  @Test
  void a_week_that_makes_no_sense_is_none() {
    for (int minutes : List.of(0, -5, 481)) {
      assertThatThrownBy(() -> week(wednesday(), minutes, 15))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> week(wednesday(), 60, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void refused(AvailableSlots offered, Slot slot, Instant now, String code) {
    assertThatThrownBy(() -> offered.refuseUnlessOffered(slot, now))
        .isInstanceOfSatisfying(Refusal.class, it -> assertThat(it.code()).isEqualTo(code));
  }

  private static List<String> offered(
      @Nullable Integer session, @Nullable Integer pause, DaySheet sheet) {
    return times(week(wednesday(), session, pause), sheet, null, Duration.ZERO, NOW);
  }

  private static List<String> times(
      WorkWeek week, DaySheet sheet, @Nullable UserId asker, Duration notice, Instant now) {
    return new AvailableSlots(week, notice)
        .on(sheet, asker, now).stream().map(Slot::time).map(LocalTime::toString).toList();
  }

  private static List<WorkDay> wednesday() {
    return List.of(new WorkDay("Wednesday", "09:00", "17:00"));
  }

  private static WorkWeek week(
      List<WorkDay> days, @Nullable Integer session, @Nullable Integer pause) {
    return WorkWeek.of(new Schedule(days, session, pause));
  }

  private static Instant instant(String text) {
    return Instant.parse(text);
  }
}
