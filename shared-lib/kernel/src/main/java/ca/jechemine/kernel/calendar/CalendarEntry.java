package ca.jechemine.kernel.calendar;

import java.time.Instant;

/// An appointment that has, or had, a date, as far as every calendar tells of it: when, how and
/// whether it is to be.
///
/// @param sequence how often what calendars show of it has changed; they ignore what is not newer
///   (RFC 5545 §3.8.7.4)
/// @param end after `start`
/// @param updatedAt when it was changed last
public record CalendarEntry(
    String appointmentId,
    int sequence,
    Instant start,
    Instant end,
    Modality modality,
    boolean isCancelled,
    Instant updatedAt) {

  public CalendarEntry {
    if (sequence < 0 || !end.isAfter(start)) {
      throw new IllegalArgumentException("an entry has a sequence from 0, and ends after it began");
    }
  }

  /// The properties that every calendar has of it.
  void write(ContentLines lines) {
    lines
        .line("UID", Uids.of(appointmentId))
        .line("SEQUENCE", Integer.toString(sequence))
        .line("DTSTAMP", Toronto.utc(updatedAt))
        .line("LAST-MODIFIED", Toronto.utc(updatedAt));
    Toronto.time(lines, "DTSTART", start);
    Toronto.time(lines, "DTEND", end);
  }

  String status() {
    return isCancelled ? "CANCELLED" : "CONFIRMED";
  }
}
