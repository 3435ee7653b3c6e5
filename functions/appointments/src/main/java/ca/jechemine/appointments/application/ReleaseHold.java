package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.schedule.DaySheets;
import ca.jechemine.appointments.domain.schedule.HoldId;
import ca.jechemine.appointments.domain.schedule.Sheets;
import ca.jechemine.appointments.domain.schedule.SlotRefusals;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/// Somebody gives back a time that was kept for them.
public final class ReleaseHold {

  private final DaySheets sheets;
  private final InstantSource clock;

  public ReleaseHold(DaySheets sheets, InstantSource clock) {
    this.sheets = sheets;
    this.clock = clock;
  }

  /// What was given back.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when that person holds no such thing, or not any
  ///   more
  public HoldId release(UserId holder, HoldId hold, UserId professional, LocalDate day) {
    return Retry.whenStale(() -> {
      Sheets read = sheets.find(professional, List.of(day));
      if (read.sheet(day)
          .heldBy(holder, clock.instant())
          .filter(it -> it.id().equals(hold))
          .isEmpty()) {
        throw SlotRefusals.unknownHold();
      }
      sheets.save(read.drop(hold, holder));
      return hold;
    });
  }
}
