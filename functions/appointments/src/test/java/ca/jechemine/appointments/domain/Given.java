package ca.jechemine.appointments.domain;

import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/// Who and when the tests of the aggregate speak of.
final class Given {

  static final UserId CLIENT = new UserId("0000000000000000000000c1");
  static final UserId PRO = new UserId("00000000000000000000b3b3");
  static final UserId COLLEAGUE = new UserId("00000000000000000000b4b4");
  static final UserId ADMIN = new UserId("0000000000000000000000ad");

  /// Two in the afternoon of 20 May in Toronto, which is 18:00Z.
  static final Slot SLOT = new Slot(LocalDate.of(2026, 5, 20), LocalTime.of(14, 0), 60);

  static final Instant EARLIER = Instant.parse("2026-05-01T09:00:00Z");
  static final Instant NOW = Instant.parse("2026-05-18T12:00:00Z");
  static final Prices.Shares USUAL = Prices.DEFAULT.shares(new Money(120_00));

  private Given() {}
}
