package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Professional;
import ca.jechemine.appointments.domain.Professionals;
import ca.jechemine.appointments.domain.schedule.AvailableSlots;
import ca.jechemine.appointments.domain.schedule.DaySheets;
import ca.jechemine.appointments.domain.schedule.MinimumNotice;
import ca.jechemine.appointments.domain.schedule.Sheets;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.appointments.domain.schedule.SlotRefusals;
import ca.jechemine.appointments.domain.schedule.WorkWeek;
import ca.jechemine.kernel.UserId;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Shows which sessions can still be booked with a professional on a day (contract 20 §2.12).
public final class FindSlots {

  private final Professionals professionals;
  private final DaySheets sheets;
  private final MinimumNotice notice;
  private final InstantSource clock;

  public FindSlots(
      Professionals professionals, DaySheets sheets, MinimumNotice notice, InstantSource clock) {
    this.professionals = professionals;
    this.sheets = sheets;
    this.notice = notice;
    this.clock = clock;
  }

  /// A day of a professional; `hours` is null of a day off.
  public record Day(
      Professional professional,
      LocalDate date,
      WorkWeek.@Nullable Hours hours,
      List<Slot> slots) {}

  /// That day as `asker` sees it, whose own holds do not stand in the way.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when the professional is unknown, is gone, or has
  ///   not said when they work
  public Day on(LocalDate day, UserId professional, UserId asker) {
    Professional found = bookable(professional);
    WorkWeek week = week(found);
    Optional<WorkWeek.Hours> hours = week.hours(day);
    return new Day(
        found,
        day,
        hours.orElse(null),
        hours.isPresent() ? free(week, day, professional, asker) : List.of());
  }

  /// What that professional offers, if it is free.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound as `on` does
  AvailableSlots offeredBy(UserId professional) {
    return new AvailableSlots(week(bookable(professional)), notice.current());
  }

  /// Which of the sessions that the professional offers can be booked again by anybody since that
  /// time is free: those that have a moment of it. None of somebody who cannot be booked.
  List<Slot> openAgain(UserId professional, Slot freed) {
    return open(professional, Sheets.days(freed)).stream().filter(freed::overlaps).toList();
  }

  /// Which of the sessions that the professional offers on these days can be booked by anybody.
  /// None of somebody who cannot be booked.
  List<Slot> open(UserId professional, List<LocalDate> days) {
    return professionals
        .find(professional)
        .filter(Professional::isInUse)
        .flatMap(Professional::workWeek)
        .map(it -> open(new AvailableSlots(it, notice.current()), professional, days))
        .orElse(List.of());
  }

  private List<Slot> open(AvailableSlots offered, UserId professional, List<LocalDate> days) {
    return sheets.find(professional, days).all().stream()
        .flatMap(it -> offered.on(it, null, clock.instant()).stream())
        .toList();
  }

  /// How long before its start a session has to be booked.
  Duration notice() {
    return notice.current();
  }

  private List<Slot> free(WorkWeek week, LocalDate day, UserId professional, UserId asker) {
    return new AvailableSlots(week, notice.current())
        .on(sheets.find(professional, List.of(day)).sheet(day), asker, clock.instant());
  }

  private Professional bookable(UserId professional) {
    return professionals
        .find(professional)
        .filter(Professional::isInUse)
        .orElseThrow(SlotRefusals::unknownProfessional);
  }

  private static WorkWeek week(Professional professional) {
    return professional.workWeek().orElseThrow(SlotRefusals::noAvailability);
  }
}
