package ca.jechemine.appointments.domain.waitlist;

import ca.jechemine.appointments.domain.matching.DayPart;
import ca.jechemine.appointments.domain.schedule.Slot;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// Which freed times somebody wants to hear of: from the first day to the last, both Toronto days
/// and included, in these parts of the week, or in any when they name none.
public record SlotWishes(LocalDate first, LocalDate last, Set<DayPart> parts) {

  /// How long somebody waits who does not say.
  public static final Period USUAL = Period.ofDays(90);

  /// How long somebody waits at most; they may join again.
  public static final Period LONGEST = Period.ofDays(365);

  public SlotWishes {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("the last day is not before the first");
    }
    parts = parts.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(parts));
  }

  /// Whether that time is one of them.
  public boolean take(Slot slot) {
    return !slot.date().isBefore(first)
        && !slot.date().isAfter(last)
        && (parts.isEmpty() || parts.stream().anyMatch(it -> it.holds(slot)));
  }

  /// Whether no day is left.
  public boolean areOver(LocalDate today) {
    return today.isAfter(last);
  }
}
