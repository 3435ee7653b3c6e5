package ca.jechemine.appointments.http;

import ca.jechemine.appointments.domain.schedule.Claim;
import ca.jechemine.appointments.domain.schedule.DaySheet;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A day of a professional: whether it is blocked, and which appointments stand on it all the same.
@Json
record BlockedDayView(LocalDate date, boolean blocked, List<Standing> appointments) {

  static BlockedDayView of(DaySheet sheet) {
    return new BlockedDayView(
        sheet.day(), sheet.blocked(), sheet.claims().stream().map(Standing::of).toList());
  }

  /// An appointment, and from when until when it takes the professional's time.
  @Json
  record Standing(String _id, Instant startsAt, Instant endsAt) {
    static Standing of(Claim claim) {
      return new Standing(
          claim.appointment().value(), claim.interval().start(), claim.interval().end());
    }
  }
}
