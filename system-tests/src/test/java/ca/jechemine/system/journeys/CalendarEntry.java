package ca.jechemine.system.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import ca.jechemine.local.aws.Mail;
import java.time.Instant;
import java.util.Base64;

/// What a program of somebody else makes of the calendar file that came with a mail.
record CalendarEntry(String method, String uid, int sequence, String status, Instant start) {

  /// Of the only file of that mail.
  static CalendarEntry of(Mail mail) {
    assertThat(mail.attachments()).hasSize(1);
    byte[] file = Base64.getDecoder().decode(mail.attachments().getFirst().content());
    ICalendar calendar = Biweekly.parse(new String(file, UTF_8)).first();
    assertThat(calendar.getEvents()).hasSize(1);
    VEvent event = calendar.getEvents().getFirst();
    return new CalendarEntry(
        calendar.getMethod().getValue(),
        event.getUid().getValue(),
        event.getSequence().getValue(),
        event.getStatus().getValue(),
        event.getDateStart().getValue().toInstant());
  }
}
