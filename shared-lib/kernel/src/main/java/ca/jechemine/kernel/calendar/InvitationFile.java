package ca.jechemine.kernel.calendar;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.calendar.Invitation.Content;
import ca.jechemine.kernel.calendar.Invitation.Discreet;
import ca.jechemine.kernel.calendar.Invitation.ForClient;
import ca.jechemine.kernel.calendar.Invitation.ForProfessional;
import java.net.URI;

/// An invitation as a file: a mail's attachment, or a download.
///
/// @param contentType names the method as well, so that programs offer to act on it
public record InvitationFile(String name, String contentType, String content) {

  private static final Text FILE = new Text("rendez-vous.ics", "appointment.ics");

  /// Beside the subject mailboxes show the names of files too.
  private static final String DISCREET_FILE = "invitation.ics";

  private static final Text APPOINTMENT = new Text("Rendez-vous", "Appointment");
  private static final Text WITH = new Text(" avec ", " with ");
  private static final Text LINK = new Text("Lien de la rencontre : ", "Meeting link: ");
  private static final Text PAGE = new Text("Vos rendez-vous : ", "Your appointments: ");

  /// The file that tells this.
  ///
  /// @throws IllegalArgumentException when the address of somebody is none
  public static InvitationFile of(Invitation invitation) {
    String method = invitation.method().name();
    ContentLines lines =
        new ContentLines()
            .line("BEGIN", "VCALENDAR")
            .line("VERSION", "2.0")
            .line("PRODID", Uids.PRODUCT)
            .line("CALSCALE", "GREGORIAN")
            .line("METHOD", method)
            .block(Toronto.DEFINITION);
    event(lines, invitation);
    return new InvitationFile(
        name(invitation.content()),
        "text/calendar; charset=utf-8; method=" + method,
        lines.line("END", "VCALENDAR").toString());
  }

  private static String name(Content content) {
    return switch (content) {
      case Discreet _ -> DISCREET_FILE;
      case ForClient it -> FILE.in(it.language());
      case ForProfessional it -> FILE.in(it.language());
    };
  }

  private static Party organizer(Content content) {
    return switch (content) {
      case Discreet it -> Party.unnamed(it.language());
      case ForClient _, ForProfessional _ -> Party.PLATFORM;
    };
  }

  private static void event(ContentLines lines, Invitation invitation) {
    CalendarEntry entry = invitation.entry();
    Party organizer = organizer(invitation.content());
    lines.line("BEGIN", "VEVENT");
    entry.write(lines);
    lines.party("ORGANIZER", organizer.name(), "", organizer.mailto());
    invitation
        .attendees()
        .forEach(it ->
            // Nobody reads replies: what is agreed on is agreed on with the platform.
            lines.party(
                "ATTENDEE",
                it.name(),
                ";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE",
                it.mailto()));
    content(lines, entry.modality().words(), invitation.content());
    lines.line("CLASS", "PRIVATE").line("STATUS", entry.status()).line("END", "VEVENT");
  }

  private static void content(ContentLines lines, Text modality, Content content) {
    Language language = content.language();
    String summary = APPOINTMENT.in(language) + " " + modality.in(language);
    switch (content) {
      case Discreet _ -> lines.text("SUMMARY", APPOINTMENT.in(language));
      case ForProfessional it -> {
        lines.text("SUMMARY", summary);
        page(lines, "", language, it.page());
      }
      case ForClient it -> {
        String with = it.professional();
        lines.text("SUMMARY", with == null ? summary : summary + WITH.in(language) + with);
        if (it.location() != null) {
          lines.text("LOCATION", it.location());
        }
        URI link = it.link();
        page(lines, link == null ? "" : LINK.in(language) + link + "\n", language, it.page());
      }
    }
  }

  private static void page(ContentLines lines, String first, Language language, URI page) {
    lines.text("DESCRIPTION", first + PAGE.in(language) + page).line("URL", page.toASCIIString());
  }
}
