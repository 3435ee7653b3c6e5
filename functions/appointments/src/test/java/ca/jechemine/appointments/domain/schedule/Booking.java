package ca.jechemine.appointments.domain.schedule;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/// Who books what with whom in the tests of schedules.
public final class Booking {

  public static final UserId PRO = new UserId("65f0c0ffee65f0c0ffee00b1");
  public static final UserId ZOE = new UserId("65f0c0ffee65f0c0ffee00c1");
  public static final UserId YAN = new UserId("65f0c0ffee65f0c0ffee00c2");

  /// A Wednesday.
  public static final LocalDate DAY = LocalDate.of(2026, 6, 24);

  public static final Instant NOW = Instant.parse("2026-06-20T16:00:00Z");

  private Booking() {}

  public static AppointmentId appointment(int number) {
    return new AppointmentId("%024x".formatted(number));
  }

  public static HoldId holdId(int number) {
    return new HoldId("%024x".formatted(number));
  }

  public static UserId client(int number) {
    return new UserId("c%023x".formatted(number));
  }

  public static Slot slot(String time, int minutes) {
    return new Slot(DAY, LocalTime.parse(time), minutes);
  }

  public static Interval interval(String time, int minutes) {
    return Interval.of(slot(time, minutes));
  }
}
