package ca.jechemine.appointments.calendar;

import ca.jechemine.appointments.domain.AppointmentId;

/// By which name calendars know an appointment, from its first date to its last word: the same in
/// the feed and in every mail (P13).
final class Uids {

  /// Who wrote the calendar.
  static final String PRODUCT = "-//Je chemine//Appointments//FR";

  private Uids() {}

  static String of(AppointmentId appointment) {
    return appointment + "@jechemine.ca";
  }
}
