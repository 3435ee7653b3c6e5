package ca.jechemine.appointments.calendar;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.ShownInCalendars;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.kernel.calendar.CalendarEntry;
import ca.jechemine.kernel.calendar.Modality;
import java.util.Optional;

/// Appointments as entries of a calendar.
public final class CalendarEntries {

  private CalendarEntries() {}

  /// The entry of one that has, or had, a date.
  public static Optional<CalendarEntry> of(Appointment appointment) {
    return switch (ShownInCalendars.of(appointment)) {
      case ShownInCalendars.Nothing _ -> Optional.empty();
      case ShownInCalendars.Session it -> Optional.of(entry(appointment, it.slot(), false));
      case ShownInCalendars.CalledOff it -> Optional.of(entry(appointment, it.slot(), true));
    };
  }

  private static CalendarEntry entry(Appointment appointment, Slot slot, boolean isCancelled) {
    return new CalendarEntry(
        appointment.id().value(),
        appointment.sequence(),
        slot.start(),
        slot.end(),
        Modality.of(appointment.meeting().modality().code()).orElseThrow(),
        isCancelled,
        appointment.milestones().updatedAt());
  }
}
