package ca.jechemine.kernel.calendar;

/// By which name calendars know an appointment, from its first date to its last word: the same in
/// the feed and in every file (P13).
final class Uids {

  /// Who wrote the calendar.
  static final String PRODUCT = "-//Je chemine//Appointments//FR";

  private Uids() {}

  static String of(String appointmentId) {
    return appointmentId + "@jechemine.ca";
  }
}
