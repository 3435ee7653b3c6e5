package ca.jechemine.appointments.domain.schedule;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Some days of one professional, as they were read and as they are to be: one day for most slots,
/// two for one over midnight, those of the old and the new time for a move. All that changed is
/// written together.
public final class Sheets {

  private final SortedMap<LocalDate, Versioned<DaySheet>> read;
  private final SortedMap<LocalDate, DaySheet> now;

  private Sheets(
      SortedMap<LocalDate, Versioned<DaySheet>> read, SortedMap<LocalDate, DaySheet> now) {
    this.read = read;
    this.now = now;
  }

  /// Sheets as they were read, of one professional and each of another day.
  public static Sheets of(List<Versioned<DaySheet>> read) {
    if (read.stream().map(it -> it.value().professional()).distinct().count() > 1) {
      throw new IllegalArgumentException("these are sheets of several professionals");
    }
    return new Sheets(
        byDay(read.stream(), it -> it.value().day()),
        byDay(read.stream().map(Versioned::value), DaySheet::day));
  }

  /// The days to read before any of these slots is claimed, moved, released or held.
  public static List<LocalDate> days(Slot... slots) {
    return Stream.of(slots)
        .flatMap(it -> Interval.of(it).days().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /// Gives the slot to the appointment, in place of whatever it had of these days: a first date, a
  /// move or, once more, nothing. A hold of `claimant`, for whom it is booked, is used up.
  ///
  /// @throws Refusal.Conflict `SLOT_TAKEN` by another appointment, `SLOT_HELD` for somebody else,
  ///   `DAY_BLOCKED`
  public Sheets claim(AppointmentId appointment, Slot slot, @Nullable UserId claimant, Instant at) {
    Interval interval = Interval.of(slot);
    List<LocalDate> days = interval.days();
    Sheets released = each(it -> days.contains(it.day()) ? it : it.release(appointment));
    return released.on(days, it -> it.claim(appointment, interval, claimant, at));
  }

  /// Gives back what the appointment has of these days, if anything.
  public Sheets release(AppointmentId appointment) {
    return each(it -> it.release(appointment));
  }

  /// Keeps a time for somebody, in place of what they held of these days. Of a time that they hold
  /// already the earlier hold stays, and ends when it would have.
  ///
  /// @throws Refusal.Conflict as `claim` does
  public Sheets hold(Hold hold, Instant at) {
    return on(hold.interval().days(), it -> it.hold(hold, at));
  }

  /// Gives up a hold of that person; anybody else's stays.
  public Sheets drop(HoldId hold, UserId holder) {
    return each(it -> it.drop(hold, holder));
  }

  /// Blocks that day: nothing more is claimed or held, what was claimed before stays.
  public Sheets block(LocalDate day) {
    return on(List.of(day), DaySheet::block);
  }

  /// Opens that day again.
  public Sheets unblock(LocalDate day) {
    return on(List.of(day), DaySheet::unblock);
  }

  /// The sheet of that day as it is to be.
  ///
  /// @throws IllegalArgumentException when the day was not read
  public DaySheet sheet(LocalDate day) {
    DaySheet sheet = now.get(day);
    if (sheet == null) {
      throw new IllegalArgumentException("this day was not read");
    }
    return sheet;
  }

  /// All of them as they are to be, by day.
  public List<DaySheet> all() {
    return List.copyOf(now.values());
  }

  /// What is to be written: the sheets that differ from what was read, at the version read.
  public List<Versioned<DaySheet>> changed() {
    return read.values().stream()
        .filter(it -> !it.value().equals(sheet(it.value().day())))
        .map(it -> it.with(sheet(it.value().day())))
        .toList();
  }

  private Sheets each(UnaryOperator<DaySheet> change) {
    return on(List.copyOf(now.keySet()), change);
  }

  private Sheets on(List<LocalDate> days, UnaryOperator<DaySheet> change) {
    SortedMap<LocalDate, DaySheet> next = new TreeMap<>(now);
    days.forEach(day -> next.put(day, change.apply(sheet(day))));
    return new Sheets(read, next);
  }

  private static <T> SortedMap<LocalDate, T> byDay(Stream<T> sheets, Function<T, LocalDate> day) {
    return sheets.collect(
        Collectors.toMap(
            day,
            it -> it,
            (_, _) -> {
              throw new IllegalArgumentException("two sheets of one day");
            },
            TreeMap::new));
  }
}
