package ca.jechemine.kernel.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Toronto time as iCalendar spells it, with the definition of the zone that every calendar brings
/// along (contract 20 §2.39): UTC−5, in summer UTC−4, from the second Sunday of March to the first
/// of November.
final class Toronto {

  static final String DEFINITION =
      """
      BEGIN:VTIMEZONE
      TZID:America/Toronto
      BEGIN:DAYLIGHT
      TZOFFSETFROM:-0500
      TZOFFSETTO:-0400
      TZNAME:EDT
      DTSTART:20070311T020000
      RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
      END:DAYLIGHT
      BEGIN:STANDARD
      TZOFFSETFROM:-0400
      TZOFFSETTO:-0500
      TZNAME:EST
      DTSTART:20071104T020000
      RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
      END:STANDARD
      END:VTIMEZONE
      """
          .replace("\n", "\r\n");

  private static final ZoneId ZONE = ZoneId.of("America/Toronto");
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private Toronto() {}

  /// A moment as the wall clock shows it. What autumn shows twice is in UTC instead: of such a
  /// local time the first is meant (RFC 5545 §3.3.5), which would be wrong for many ends, and some
  /// programs take the second.
  static void time(ContentLines lines, String property, Instant instant) {
    LocalDateTime shown = LocalDateTime.ofInstant(instant, ZONE);
    if (ZONE.getRules().getValidOffsets(shown).size() == 1) {
      lines.line(property + ";TZID=America/Toronto", LOCAL.format(shown));
    } else {
      lines.line(property, utc(instant));
    }
  }

  /// An instant, in UTC and to the second.
  static String utc(Instant instant) {
    return UTC.format(instant);
  }
}
