package ca.jechemine.notifications.domain;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.calendar.CalendarEntry;
import ca.jechemine.kernel.calendar.Invitation;
import ca.jechemine.kernel.calendar.Invitation.Content;
import ca.jechemine.kernel.calendar.Invitation.Discreet;
import ca.jechemine.kernel.calendar.Invitation.ForClient;
import ca.jechemine.kernel.calendar.Invitation.ForProfessional;
import ca.jechemine.kernel.calendar.InvitationFile;
import ca.jechemine.kernel.calendar.Party;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a mail tells the calendar of its reader, who alone is invited by it. An appointment has the
/// same UID in every one of them and in what is downloaded (P13).
///
/// @param session what a client's calendar shows besides; null for a professional
public record CalendarFile(
    CalendarEntry entry, Party attendee, Language language, @Nullable Session session) {

  private static final String CLIENTS_PAGE = "/client/dashboard/appointments";
  private static final String PROFESSIONALS_PAGE = "/professional/dashboard/schedule";

  /// With whom, where to go and where to click.
  public record Session(
      @Nullable String professional, @Nullable String location, @Nullable String link) {}

  /// The file, leading to the pages of that site.
  public InvitationFile at(String site) {
    return InvitationFile.of(new Invitation(entry, List.of(attendee), content(URI.create(site))));
  }

  /// The file that says when, and nothing else.
  public InvitationFile discreetly() {
    return InvitationFile.of(new Invitation(entry, List.of(attendee), new Discreet(language)));
  }

  private Content content(URI site) {
    return session == null
        ? new ForProfessional(language, site.resolve(PROFESSIONALS_PAGE))
        : new ForClient(
            language,
            session.professional(),
            session.location(),
            session.link() == null ? null : URI.create(session.link()),
            site.resolve(CLIENTS_PAGE));
  }
}
