package ca.jechemine.notifications.domain.schedule;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.kernel.Language;
import ca.jechemine.notifications.domain.Fill;
import ca.jechemine.notifications.domain.TemplateKey;
import ca.jechemine.notifications.domain.booking.BookingFacts;

/// What the tokens of a session stand for, in whichever of the spellings a template has them.
final class SessionFill {

  private SessionFill() {}

  static Fill of(TemplateKey key, About about, Language language) {
    String duration = about.duration() + "\u00a0minutes";
    String modality = BookingFacts.modality(about, language).value();
    return Fill.of(key)
        .with("appointmentType", modality)
        .with("type", modality)
        .moment("appointmentDate", "appointmentTime", about.startsAt(), language)
        .moment("newDate", "newTime", about.startsAt(), language)
        .moment("prevDate", "prevTime", about.startsAt(), language)
        .with("appointmentDuration", duration)
        .with("duration", duration)
        .with("location", about.location())
        .with("meetingUrl", about.meetingLink());
  }
}
