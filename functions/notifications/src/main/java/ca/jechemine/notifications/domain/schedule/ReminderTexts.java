package ca.jechemine.notifications.domain.schedule;

import ca.jechemine.contracts.AppointmentNotice.ReminderDue;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Days;
import ca.jechemine.notifications.domain.Gsm7;
import ca.jechemine.notifications.domain.Notice.SmsNotice;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.Person;
import ca.jechemine.notifications.domain.booking.Parties;
import ca.jechemine.notifications.domain.booking.Recipient;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is said of a near session by text message (contract 40 §3.4), to the telephone of the
/// account that is told what concerns the client: each fits one message. Of a loved one no
/// telephone is known, and whoever asked for them is not told in their place.
final class ReminderTexts {

  private ReminderTexts() {}

  static List<SmsNotice> of(ReminderDue event, People people, String site) {
    Instant start = event.about().startsAt();
    return start == null || kind(event).isEmpty()
        ? List.of()
        : Parties.of(event.about(), people).client().stream()
            .flatMap(reader -> to(event, reader, start, site).stream())
            .toList();
  }

  private static Optional<CatalogueEvent> kind(ReminderDue event) {
    return switch (event.reminder()) {
      case ReminderNotices.SESSION_72H -> Optional.of(CatalogueEvent.REMINDER_72H);
      case ReminderNotices.SESSION_48H -> Optional.of(CatalogueEvent.REMINDER_48H);
      default -> Optional.empty();
    };
  }

  private static Optional<SmsNotice> to(
      ReminderDue event, Recipient reader, Instant start, String site) {
    Person account = reader.account();
    if (account == null) {
      return Optional.empty();
    }
    String phone = account.phone();
    return phone == null
        ? Optional.empty()
        : kind(event)
            .map(it ->
                new SmsNotice(
                    phone,
                    it,
                    spelled(reader, text(it, reader, event.aggregateId(), start, site)),
                    spelled(reader, discreet(it, reader, event.aggregateId(), start, site)),
                    start,
                    account.id()));
  }

  private static Text text(
      CatalogueEvent kind, Recipient reader, String id, Instant start, String site) {
    Text moment = Days.withTime(start);
    return kind == CatalogueEvent.REMINDER_72H
        ? new Text(
            "Je chemine : rendez-vous le " + moment.fr() + ". Le gérer : " + link(reader, id, site),
            "Je chemine: appointment on " + moment.en() + " Manage it: " + link(reader, id, site))
        : new Text(
            "Je chemine : rappel, vous avez rendez-vous le " + moment.fr() + " (heure de l'Est).",
            "Je chemine: reminder, you have an appointment on " + moment.en() + " (Eastern Time).");
  }

  private static Text discreet(
      CatalogueEvent kind, Recipient reader, String id, Instant start, String site) {
    Text moment = Days.withTime(start);
    return kind == CatalogueEvent.REMINDER_72H
        ? new Text(
            "Rendez-vous le " + moment.fr() + ". Le gérer : " + link(reader, id, site),
            "Appointment on " + moment.en() + " Manage it: " + link(reader, id, site))
        : new Text(
            "Rappel : vous avez rendez-vous le " + moment.fr() + " (heure de l'Est).",
            "Reminder: you have an appointment on " + moment.en() + " (Eastern Time).");
  }

  private static String link(Recipient reader, String id, String site) {
    return site + (reader.isActiveClient() ? Pages.appointment(id) : "/signup/member");
  }

  private static String spelled(Recipient reader, Text text) {
    return Gsm7.plain(text.in(reader.language()));
  }
}
