package ca.jechemine.notifications.domain.schedule;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.booking.BookingFacts;
import ca.jechemine.notifications.domain.booking.Parties;
import ca.jechemine.notifications.domain.booking.Telling;
import java.time.Instant;
import java.util.Optional;

/// That nothing vouches for the payment of a session yet: in time (catalogue 49 to 51), or because
/// an administrator asks once more.
public final class GuaranteeReminders {

  private GuaranteeReminders() {}

  /// The letter of the first day.
  public static Optional<Telling> firstDay(About about, Parties parties) {
    return of(about, parties, CatalogueEvent.GUARANTEE_DAY1);
  }

  static Optional<Telling> of(About about, Parties parties, CatalogueEvent kind) {
    Instant start = about.startsAt();
    String id = about.appointmentId();
    return parties
        .client()
        .map(reader ->
            Telling.client(
                id,
                Pages.appointment(id),
                reader,
                new GuaranteeReminder(
                    kind,
                    ScheduleNotices.firstName(reader),
                    start,
                    GoOn.client(reader, ReminderNotices.PAYMENT, Pages.billing(reader.language()))),
                BookingFacts.moment(start)))
        .map(it -> start == null ? it : it.mailing(mail -> mail.until(start)));
  }
}
