package ca.jechemine.appointments.domain.schedule;

import ca.jechemine.kernel.UserId;
import java.time.Duration;
import java.time.Instant;

/// A time that is kept for somebody who is about to book it. From `expiresAt` on it is nobody's,
/// whether or not anything removed it.
public record Hold(HoldId id, UserId holder, Interval interval, Instant expiresAt) {

  /// How long somebody has to finish booking.
  public static final Duration LASTS = Duration.ofMinutes(10);

  /// How many times somebody may begin to hold something within `WINDOW`.
  public static final int MOST = 30;

  /// See `MOST`.
  public static final Duration WINDOW = Duration.ofMinutes(15);

  /// A hold on the time of that slot, from now on.
  public static Hold of(HoldId id, UserId holder, Slot slot, Instant now) {
    return new Hold(id, holder, Interval.of(slot), now.plus(LASTS));
  }

  boolean isLive(Instant now) {
    return now.isBefore(expiresAt);
  }

  boolean isOf(UserId person) {
    return holder.equals(person);
  }
}
