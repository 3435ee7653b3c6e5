package ca.jechemine.appointments.domain.schedule;

import ca.jechemine.contracts.SlotEvent.DayOpened;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Day sheets in memory, for tests.
public final class InMemoryDaySheets implements DaySheets {

  private record Key(UserId professional, LocalDate day) {}

  private final Map<Key, Versioned<DaySheet>> sheets = new HashMap<>();
  private final List<DayOpened> told = new ArrayList<>();

  @Override
  public synchronized Sheets find(UserId professional, Collection<LocalDate> days) {
    if (days.isEmpty() || days.size() > MOST_DAYS) {
      throw new IllegalArgumentException("one to " + MOST_DAYS + " days can be read at once");
    }
    return Sheets.of(
        days.stream()
            .distinct()
            .map(it -> {
              Versioned<DaySheet> none = Versioned.unsaved(DaySheet.empty(professional, it));
              return sheets.getOrDefault(new Key(professional, it), none);
            })
            .toList());
  }

  @Override
  public synchronized void save(Sheets changed) {
    for (Versioned<DaySheet> it : changed.changed()) {
      Versioned<DaySheet> kept = sheets.get(key(it.value()));
      if ((kept == null ? 0 : kept.version()) != it.version()) {
        throw new StaleVersion("the day sheet");
      }
    }
    for (Versioned<DaySheet> it : changed.changed()) {
      sheets.put(key(it.value()), new Versioned<>(it.value(), it.version() + 1));
    }
  }

  @Override
  public synchronized void saveOpened(Sheets changed, DayOpened opened) {
    boolean isReal = !changed.changed().isEmpty();
    save(changed);
    if (isReal) {
      told.add(opened);
    }
  }

  /// What was told, in order.
  public synchronized List<DayOpened> told() {
    return List.copyOf(told);
  }

  @Override
  public void saveHold(Sheets changed, UserId holder) {
    save(changed);
  }

  @Override
  public synchronized List<DaySheet> blocked(UserId professional, LocalDate first, LocalDate last) {
    if (ChronoUnit.DAYS.between(first, last) >= LONGEST_RANGE) {
      throw new IllegalArgumentException(LONGEST_RANGE + " days can be listed at once");
    }
    return first
        .datesUntil(last.plusDays(1))
        .map(it -> sheets.get(new Key(professional, it)))
        .filter(Objects::nonNull)
        .map(Versioned::value)
        .filter(DaySheet::blocked)
        .toList();
  }

  private static Key key(DaySheet sheet) {
    return new Key(sheet.professional(), sheet.day());
  }
}
