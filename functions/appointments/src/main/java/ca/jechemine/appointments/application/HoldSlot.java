package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.schedule.AvailableSlots;
import ca.jechemine.appointments.domain.schedule.DaySheets;
import ca.jechemine.appointments.domain.schedule.Hold;
import ca.jechemine.appointments.domain.schedule.HoldId;
import ca.jechemine.appointments.domain.schedule.Sheets;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/// Keeps a time for somebody while they book it, for `Hold.LASTS`. Of a day of a professional a
/// person holds one time at most: the next takes the place of the former.
public final class HoldSlot {

  private final FindSlots slots;
  private final DaySheets sheets;
  private final Ids ids;
  private final InstantSource clock;

  public HoldSlot(FindSlots slots, DaySheets sheets, Ids ids, InstantSource clock) {
    this.slots = slots;
    this.sheets = sheets;
    this.ids = ids;
    this.clock = clock;
  }

  /// What is wished for; without a length, the professional's own.
  public record Wish(
      UserId professional, LocalDate date, LocalTime time, Optional<Integer> minutes) {}

  /// What is held of whom.
  public record Held(Hold hold, Slot slot) {}

  /// The hold from now on. Of what the person holds already it is the same one, which ends when it
  /// would have.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when the professional cannot be booked
  /// @throws ca.jechemine.kernel.Refusal.BadRequest `IN_THE_PAST`
  /// @throws ca.jechemine.kernel.Refusal.Conflict `SLOT_NOT_OFFERED`, `NOTICE_TOO_SHORT`,
  ///   `SLOT_TAKEN`, `SLOT_HELD`, `DAY_BLOCKED`
  /// @throws ca.jechemine.kernel.Refusal.TooManyRequests when they did so too often
  public Held hold(UserId holder, Wish wish) {
    AvailableSlots offered = slots.offeredBy(wish.professional());
    Slot slot =
        new Slot(wish.date(), wish.time(), wish.minutes().orElse(offered.week().sessionMinutes()));
    return Retry.whenStale(() -> {
      Instant now = clock.instant();
      offered.refuseUnlessOffered(slot, now);
      Sheets next =
          sheets
              .find(wish.professional(), Sheets.days(slot))
              .hold(Hold.of(new HoldId(ids.next()), holder, slot, now), now);
      sheets.saveHold(next, holder);
      return new Held(next.sheet(slot.date()).heldBy(holder, now).orElseThrow(), slot);
    });
  }
}
