package ca.jechemine.appointments.domain;

import static ca.jechemine.appointments.domain.Given.PRO;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.appointments.domain.schedule.TorontoTime;
import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.contracts.AppointmentNotice.ReminderDue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// P12: nothing is said between 21:00 and 08:00 in Toronto unless less than three hours remain, and
/// nothing is lost by it.
class QuietRemindersTest {

  /// When the date was set, when the session begins (both Toronto), and when the reminder of the
  /// two days before it is said (UTC).
  @ParameterizedTest(name = "set {0}, session {1}: {2}")
  @CsvSource({
    // The two days before fall into the day, onto its edges, and into the night.
    "2026-05-10T12:00, 2026-05-20T14:00, 2026-05-18T18:00:00Z",
    "2026-05-10T12:00, 2026-05-20T08:00, 2026-05-18T12:00:00Z",
    "2026-05-10T12:00, 2026-05-20T07:59, 2026-05-18T12:00:00Z",
    "2026-05-10T12:00, 2026-05-20T20:59, 2026-05-19T00:59:00Z",
    "2026-05-10T12:00, 2026-05-20T21:00, 2026-05-19T12:00:00Z",
    "2026-05-10T12:00, 2026-05-20T23:30, 2026-05-19T12:00:00Z",
    "2026-05-10T12:00, 2026-05-20T00:30, 2026-05-18T12:00:00Z",
    // The date is set in the night, less than two days before.
    "2026-05-19T22:00, 2026-05-20T14:00, 2026-05-20T12:00:00Z",
    "2026-05-19T22:00, 2026-05-20T11:00, 2026-05-20T12:00:00Z",
    "2026-05-19T22:00, 2026-05-20T10:30, 2026-05-20T11:30:01Z",
    "2026-05-19T22:00, 2026-05-20T07:00, 2026-05-20T08:00:01Z",
    "2026-05-19T22:00, 2026-05-20T01:00, 2026-05-20T02:00:01Z",
    // Spring skips an hour of the night of 8 March, autumn has one twice in that of 1 November.
    "2026-03-01T12:00, 2026-03-10T06:00, 2026-03-08T12:00:00Z",
    "2026-03-01T12:00, 2026-03-09T22:00, 2026-03-08T12:00:00Z",
    "2026-03-07T23:00, 2026-03-08T05:30, 2026-03-08T06:30:01Z",
    "2026-10-20T12:00, 2026-11-03T06:00, 2026-11-01T13:00:00Z",
    "2026-10-20T12:00, 2026-11-02T22:00, 2026-11-01T13:00:00Z",
    "2026-10-31T23:00, 2026-11-01T05:30, 2026-11-01T07:30:01Z",
  })
  void the_reminder_waits_for_the_morning(LocalDateTime set, LocalDateTime start, Instant said) {
    Appointment appointment = scheduled(TorontoTime.instant(set), start);

    assertThat(isSaid(appointment, said.minusSeconds(1))).isFalse();
    assertThat(isSaid(appointment, said)).isTrue();
  }

  @Test
  void P12_of_ten_thousand_schedules_each_is_said_once_by_day_and_none_is_lost() {
    Random random = new Random(12);
    Instant year = Instant.parse("2026-01-01T00:00:00Z");
    for (int schedule = 0; schedule < 10_000; schedule++) {
      Instant set = year.plus(Duration.ofMinutes(random.nextInt(365 * 24 * 60)));
      LocalDateTime start =
          TorontoTime.wallClock(set.plus(Duration.ofMinutes(60 + random.nextInt(5 * 24 * 60))));
      List<ReminderDue> said = run(scheduled(set, start), TorontoTime.instant(start));

      assertThat(said.stream().map(ReminderDue::reminder))
          .as("set %s for %s", set, start)
          .doesNotHaveDuplicates()
          .contains("reminder48hSent");
    }
  }

  /// The job every quarter of an hour until the session begins, asking only when the index says so.
  private static List<ReminderDue> run(Appointment scheduled, Instant start) {
    List<ReminderDue> said = new ArrayList<>();
    Appointment appointment = scheduled;
    Optional<Instant> next = Reminding.nextAt(appointment);
    while (next.isPresent() && next.get().isBefore(start)) {
      Instant now = nextRun(next.get());
      Change change = Reminding.remind(appointment, Optional.empty(), now);
      for (AppointmentNotice notice : Told.by(change)) {
        LocalDateTime there = TorontoTime.wallClock(now);
        boolean isNight = there.getHour() < 8 || there.getHour() >= 21;
        assertThat(!isNight || Duration.between(now, start).compareTo(Duration.ofHours(3)) < 0)
            .as("said at %s of %s", there, start)
            .isTrue();
        said.add((ReminderDue) notice);
      }
      appointment = change.after();
      Optional<Instant> after = Reminding.nextAt(appointment);
      next = after.equals(next) ? after.map(it -> now.plusMillis(1)) : after;
    }
    return said;
  }

  private static Instant nextRun(Instant moment) {
    long minute = Duration.ofMinutes(1).toMillis();
    return Instant.ofEpochMilli((moment.toEpochMilli() + minute - 1) / minute * minute);
  }

  @ParameterizedTest(name = "{0} before: {1}")
  @CsvSource({
    // The first word comes with the date; half a day lies between any two.
    "PT30H, guarantee48hClientReminderSent, 2026-05-11T12:00:00Z",
    "PT50H, guarantee48hClientReminderSent, 2026-05-11T12:00:00Z",
    "PT80H, guarantee48hClientReminderSent, 2026-05-12T12:00:00Z",
    "PT100H, guarantee48hClientReminderSent, 2026-05-13T12:00:00Z",
    "PT100H, guaranteeDay2ReminderSent, 2026-05-12T16:00:00Z",
    "PT240H, guaranteeDay1ReminderSent, 2026-05-11T16:00:00Z",
  })
  void defect_not_repeated_words_about_a_guarantee_are_half_a_day_apart(
      Duration before, String flag, Instant said) {
    Instant set = Instant.parse("2026-05-10T16:00:00Z");
    Appointment appointment = scheduled(set, TorontoTime.wallClock(set.plus(before)));

    assertThat(flags(appointment, said.minusSeconds(1))).doesNotContain(flag);
    assertThat(flags(appointment, said)).contains(flag);
  }

  private static boolean isSaid(Appointment appointment, Instant now) {
    return flags(appointment, now).contains("reminder48hSent");
  }

  private static List<String> flags(Appointment appointment, Instant now) {
    return Told.by(Reminding.remind(appointment, Optional.empty(), now)).stream()
        .map(ReminderDue.class::cast)
        .map(ReminderDue::reminder)
        .toList();
  }

  private static Appointment scheduled(Instant set, LocalDateTime start) {
    Appointment it = Stand.SCHEDULED.appointment();
    return it.in(
        new State.Scheduled(
            PRO, set, new Slot(start.toLocalDate(), start.toLocalTime(), it.minutes())),
        Milestones.begun(set).scheduled(set));
  }
}
