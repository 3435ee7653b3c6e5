package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Refusals;
import ca.jechemine.appointments.domain.schedule.DaySheet;
import ca.jechemine.appointments.domain.schedule.DaySheets;
import ca.jechemine.appointments.domain.schedule.Sheets;
import ca.jechemine.appointments.domain.schedule.TorontoTime;
import ca.jechemine.contracts.SlotEvent.DayOpened;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// A professional blocks whole days: nothing more is booked or held there. The appointments that
/// stand on such a day stay, and are named.
public final class BlockDays {

  private static final int MOST_YEARS_AHEAD = 2;

  private final DaySheets sheets;
  private final InstantSource clock;

  public BlockDays(DaySheets sheets, InstantSource clock) {
    this.sheets = sheets;
    this.clock = clock;
  }

  /// The Toronto day that it is now.
  public LocalDate today() {
    return TorontoTime.day(clock.instant());
  }

  /// The days from the first to the last, both included, that are blocked;
  /// `DaySheets.LONGEST_RANGE` days at most.
  public List<DaySheet> from(UserId professional, LocalDate first, LocalDate last) {
    return sheets.blocked(professional, first, last);
  }

  /// Blocks a day; again is the same.
  ///
  /// @throws Refusal.BadRequest `IN_THE_PAST`
  /// @throws Refusal.Invalid when it is more than two years away
  public DaySheet block(UserId professional, LocalDate day) {
    LocalDate today = today();
    if (day.isBefore(today)) {
      throw Refusals.inThePast();
    }
    if (day.isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
      throw Refusal.invalid(
          "date", new Text("deux ans à l’avance, au plus", "at most two years ahead"));
    }
    return change(professional, day, it -> it.block(day), sheets::save);
  }

  /// Opens a day again, and tells that its times are free; one that is open stays so.
  public DaySheet open(UserId professional, LocalDate day) {
    return change(
        professional,
        day,
        it -> it.unblock(day),
        it ->
            sheets.saveOpened(
                it, new DayOpened(professional.value(), day.toString(), clock.instant())));
  }

  private DaySheet change(
      UserId professional, LocalDate day, UnaryOperator<Sheets> change, Consumer<Sheets> save) {
    return Retry.whenStale(() -> {
      Sheets next = change.apply(sheets.find(professional, List.of(day)));
      save.accept(next);
      return next.sheet(day);
    });
  }
}
