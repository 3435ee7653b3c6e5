package ca.jechemine.appointments.calendar;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.Person;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.calendar.Invitation;
import ca.jechemine.kernel.calendar.Invitation.Content;
import ca.jechemine.kernel.calendar.Invitation.Discreet;
import ca.jechemine.kernel.calendar.Invitation.ForClient;
import ca.jechemine.kernel.calendar.Invitation.ForProfessional;
import ca.jechemine.kernel.calendar.Party;
import java.net.URI;
import java.util.List;
import java.util.Map;

/// What an appointment tells the calendar of one of the people in it.
///
/// @param site where the pages are, without a slash at the end
public record Invitations(URI site) {

  private static final String CLIENTS_PAGE = "/client/dashboard/appointments";
  private static final String PROFESSIONALS_PAGE = "/professional/dashboard/schedule";

  /// For that reader, who has a mailbox and sees the appointment so, in their language. `people`
  /// are those in it, as far as they are known.
  ///
  /// @throws IllegalArgumentException when the appointment never had a date
  public Invitation of(
      Appointment appointment, Viewer viewer, Person reader, Map<UserId, Person> people) {
    return new Invitation(
        CalendarEntries.of(appointment)
            .orElseThrow(() -> new IllegalArgumentException("it never had a date")),
        List.of(new Party(reader.contact().name(), reader.contact().mailbox())),
        content(appointment, viewer, Language.of(reader.language()), people));
  }

  private Content content(
      Appointment appointment, Viewer viewer, Language language, Map<UserId, Person> people) {
    return switch (viewer) {
      case CLIENT ->
          new ForClient(
              language,
              appointment
                  .state()
                  .professional()
                  .map(people::get)
                  .map(it -> it.contact().name())
                  .orElse(null),
              appointment.meeting().location(),
              appointment.meeting().link(),
              site.resolve(CLIENTS_PAGE));
      case PROFESSIONAL -> new ForProfessional(language, site.resolve(PROFESSIONALS_PAGE));
      case ADMIN, OFFERED -> new Discreet(language);
    };
  }
}
