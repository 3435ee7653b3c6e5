package ca.jechemine.notifications.domain.schedule;

import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.calendar.CalendarEntry;
import ca.jechemine.kernel.calendar.Modality;
import ca.jechemine.kernel.calendar.Party;
import ca.jechemine.notifications.domain.Address;
import ca.jechemine.notifications.domain.CalendarFile;
import ca.jechemine.notifications.domain.CalendarFile.Session;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.Person;
import ca.jechemine.notifications.domain.booking.Parties;
import ca.jechemine.notifications.domain.booking.Recipient;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The calendar files that go with these mails. What has no date has none.
final class CalendarFiles {

  private CalendarFiles() {}

  static MailNotice forClient(
      MailNotice mail, AppointmentNotice event, Parties parties, Recipient reader) {
    About about = event.about();
    return attached(
        mail,
        event,
        reader.address(),
        reader.language(),
        new Session(
            parties.professional().map(it -> it.address().name()).orElse(null),
            about.location(),
            about.meetingLink()));
  }

  static MailNotice forProfessional(MailNotice mail, AppointmentNotice event, Person reader) {
    return attached(mail, event, reader.address(), reader.language(), null);
  }

  private static MailNotice attached(
      MailNotice mail,
      AppointmentNotice event,
      Address reader,
      Language language,
      @Nullable Session session) {
    Party attendee = new Party(reader.name() == null ? "" : reader.name(), reader.email());
    return entry(event.about(), event.occurredAt())
        .map(it -> mail.with(new CalendarFile(it, attendee, language, session)))
        .orElse(mail);
  }

  private static Optional<CalendarEntry> entry(About about, Instant changedAt) {
    Instant start = about.startsAt();
    return start == null
        ? Optional.empty()
        : Modality.of(about.type())
            .map(it ->
                new CalendarEntry(
                    about.appointmentId(),
                    about.sequence(),
                    start,
                    start.plus(Duration.ofMinutes(about.duration())),
                    it,
                    about.status().equals("cancelled"),
                    changedAt));
  }
}
