package ca.jechemine.appointments.calendar;

import ca.jechemine.appointments.calendar.Invitation.Content;
import ca.jechemine.appointments.calendar.Invitation.Discreet;
import ca.jechemine.appointments.calendar.Invitation.Method;
import ca.jechemine.appointments.calendar.Invitation.Told;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;

/// An invitation as the attachment of a mail.
///
/// @param contentType names the method as well, so that mail programs offer to act on it
public record InvitationFile(String name, String contentType, String content) {

  private static final Text FILE = new Text("rendez-vous.ics", "appointment.ics");
  private static final Text DISCREET = new Text("Rendez-vous", "Appointment");

  /// The attachment that tells this.
  ///
  /// @throws IllegalArgumentException when the address of somebody is none
  public static InvitationFile of(Invitation invitation) {
    ContentLines lines =
        new ContentLines()
            .line("BEGIN", "VCALENDAR")
            .line("VERSION", "2.0")
            .line("PRODID", Uids.PRODUCT)
            .line("CALSCALE", "GREGORIAN")
            .line("METHOD", invitation.method().name())
            .block(Toronto.ZONE);
    event(lines, invitation);
    return new InvitationFile(
        FILE.in(invitation.content().language()),
        "text/calendar; charset=utf-8; method=" + invitation.method().name(),
        lines.line("END", "VCALENDAR").toString());
  }

  private static void event(ContentLines lines, Invitation invitation) {
    lines
        .line("BEGIN", "VEVENT")
        .line("UID", Uids.of(invitation.appointment()))
        .line("SEQUENCE", Integer.toString(invitation.sequence()))
        .line("DTSTAMP", Toronto.utc(invitation.at()))
        .line("LAST-MODIFIED", Toronto.utc(invitation.at()));
    Toronto.times(lines, invitation.slot());
    Party organizer = invitation.organizer();
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
    content(lines, invitation.content());
    lines
        .line("CLASS", "PRIVATE")
        .line("STATUS", invitation.method() == Method.CANCEL ? "CANCELLED" : "CONFIRMED")
        .line("END", "VEVENT");
  }

  private static void content(ContentLines lines, Content content) {
    Language language = content.language();
    switch (content) {
      case Discreet _ -> lines.text("SUMMARY", DISCREET.in(language));
      case Told told -> {
        Text modality = Modalities.name(told.modality());
        lines.text(
            "SUMMARY",
            new Text(
                    "Séance " + modality.fr() + " avec " + told.with(),
                    "Session " + modality.en() + " with " + told.with())
                .in(language));
        if (told.location() != null) {
          lines.text("LOCATION", told.location());
        }
        if (told.page() != null) {
          lines.line("URL", told.page().toASCIIString());
        }
      }
    }
  }
}
