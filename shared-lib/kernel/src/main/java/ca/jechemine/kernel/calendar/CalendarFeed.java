package ca.jechemine.kernel.calendar;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import java.net.URI;
import java.util.List;

/// A professional's appointments as a calendar that other programs subscribe to (contract 20 §2.39,
/// RFC 5545). It says nothing that changes from one call to the next: of the same appointments it
/// is the same text.
///
/// @param schedulePage where the professional sees who and where
public record CalendarFeed(URI schedulePage) {

  /// What it is served as.
  public static final String CONTENT_TYPE = "text/calendar; charset=utf-8";

  /// What it is saved as.
  public static final String FILE_NAME = "jechemine.ics";

  private static final Text SESSION = new Text("Séance", "Session");
  private static final Text MODALITY = new Text("Modalité : ", "Modality: ");
  private static final Text SCHEDULE = new Text("Votre horaire : ", "Your schedule: ");

  /// The calendar, in the order given.
  public String of(List<CalendarEntry> entries, Language language) {
    ContentLines lines =
        new ContentLines()
            .line("BEGIN", "VCALENDAR")
            .line("VERSION", "2.0")
            .line("PRODID", Uids.PRODUCT)
            .line("CALSCALE", "GREGORIAN")
            .line("METHOD", "PUBLISH")
            .text("X-WR-CALNAME", "Je chemine")
            .block(Toronto.DEFINITION);
    entries.forEach(it -> event(lines, it, language));
    return lines.line("END", "VCALENDAR").toString();
  }

  private void event(ContentLines lines, CalendarEntry entry, Language language) {
    String modality = entry.modality().words().in(language);
    lines.line("BEGIN", "VEVENT");
    entry.write(lines);
    lines
        .text("SUMMARY", SESSION.in(language) + " (" + modality + ")")
        .text(
            "DESCRIPTION",
            MODALITY.in(language) + modality + "\n" + SCHEDULE.in(language) + schedulePage)
        // RFC 5546 §3.2.1 wants one; it is the platform's calendar.
        .party("ORGANIZER", Party.PLATFORM.name(), "", Party.PLATFORM.mailto())
        .line("URL", schedulePage.toASCIIString())
        .line("STATUS", entry.status())
        .line("END", "VEVENT");
  }
}
