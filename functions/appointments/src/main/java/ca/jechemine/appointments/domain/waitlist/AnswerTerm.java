package ca.jechemine.appointments.domain.waitlist;

import ca.jechemine.appointments.domain.schedule.QuietHours;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.appointments.domain.schedule.TorontoTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;

/// How long somebody has to answer the offer of a freed time: twelve hours, two when it begins
/// within two days, so that it does not go by while one person after the other does not look. No
/// term ends in the night, when nobody is told anything either (P12): it then ends at ten.
public final class AnswerTerm {

  /// Usually.
  public static final Duration USUAL = Duration.ofHours(12);

  /// Of a time that is near.
  public static final Duration SHORT = Duration.ofHours(2);

  /// What is near: what begins within so long.
  public static final Duration NEAR = Duration.ofDays(2);

  /// With less than that nobody could answer.
  public static final Duration SHORTEST = Duration.ofMinutes(30);

  private static final LocalTime AFTER_THE_NIGHT = LocalTime.of(10, 0);

  private AnswerTerm() {}

  /// Until when an offer made now holds: never longer than the time can still be booked, `notice`
  /// before its start. Empty when that is too soon for anybody to answer.
  public static Optional<Instant> until(Slot slot, Duration notice, Instant now) {
    Instant last = slot.start().minus(notice);
    if (last.isBefore(now.plus(SHORTEST))) {
      return Optional.empty();
    }
    boolean isNear = !slot.start().isAfter(now.plus(NEAR));
    Instant end = outOfTheNight(now.plus(isNear ? SHORT : USUAL));
    return Optional.of(end.isBefore(last) ? end : last);
  }

  private static Instant outOfTheNight(Instant end) {
    return QuietHours.cover(end)
        ? TorontoTime.instant(QuietHours.dayAfter(end).atTime(AFTER_THE_NIGHT))
        : end;
  }
}
