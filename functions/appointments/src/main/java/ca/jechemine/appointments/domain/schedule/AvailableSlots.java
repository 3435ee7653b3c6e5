package ca.jechemine.appointments.domain.schedule;

import ca.jechemine.appointments.domain.Refusals;
import ca.jechemine.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The sessions that can still be booked with a professional on a day (contract 20 §5.4).
///
/// @param week when the professional works
/// @param notice how long before its start a session has to be booked; zero for up to the start
public record AvailableSlots(WorkWeek week, Duration notice) {

  public AvailableSlots {
    if (notice.isNegative()) {
      throw new IllegalArgumentException("a notice is not negative");
    }
  }

  /// Those of the sheet's day, in order. They start after now, at least the notice from now; no
  /// appointment and no hold for anybody but `asker` has a moment of them; the day is not blocked.
  public List<Slot> on(DaySheet sheet, @Nullable UserId asker, Instant now) {
    Instant earliest = now.plus(notice);
    return week.slots(sheet.day()).stream()
        .filter(it -> {
          Interval interval = Interval.of(it);
          return interval.start().isAfter(now)
              && !interval.start().isBefore(earliest)
              && sheet.isFree(interval, asker, now);
        })
        .toList();
  }

  /// Lets a wish pass that the professional's week has a session for, early enough. Whether it is
  /// free, the sheets say.
  ///
  /// @throws ca.jechemine.kernel.Refusal.BadRequest `IN_THE_PAST`
  /// @throws ca.jechemine.kernel.Refusal.Conflict `SLOT_NOT_OFFERED`, `NOTICE_TOO_SHORT`
  public void refuseUnlessOffered(Slot slot, Instant now) {
    if (!slot.start().isAfter(now)) {
      throw Refusals.inThePast();
    }
    if (!week.slots(slot.date()).contains(slot)) {
      throw SlotRefusals.notOffered();
    }
    if (slot.start().isBefore(now.plus(notice))) {
      throw SlotRefusals.tooSoon();
    }
  }
}
