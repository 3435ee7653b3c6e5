package ca.jechemine.notifications.domain.schedule;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.ReminderDue;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.AlertAddresses;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Notice.FeedNotice;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.booking.BookingFacts;
import ca.jechemine.notifications.domain.booking.Parties;
import ca.jechemine.notifications.domain.booking.Recipient;
import ca.jechemine.notifications.domain.booking.Telling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What is said in time (contract 20 §5.9), by the flag of the contract that an event names. That
/// it is said once, and by day, is seen to where it is decided.
final class ReminderNotices {

  static final String SESSION_72H = "reminder72hSent";
  static final String SESSION_48H = "reminder48hSent";

  static final Text CANCEL = new Text("Annuler le rendez-vous", "Cancel the appointment");
  static final Text ANOTHER =
      new Text("Demander un autre rendez-vous", "Ask for another appointment");
  static final Text CONFIRM = new Text("Confirmer ma présence", "Confirm that I will come");
  static final Text PAYMENT = new Text("Ajouter un moyen de paiement", "Add a payment method");

  private ReminderNotices() {}

  static List<MailNotice> mails(ReminderDue event, People people, AlertAddresses addresses) {
    Parties parties = Parties.of(event.about(), people);
    Stream<MailNotice> alerts =
        alert(event, parties).stream()
            .flatMap(alert ->
                addresses.alerted(people.administrators(AdminPermission.MANAGE_PATIENTS)).stream()
                    .map(it -> MailNotice.alert(it, alert)));
    return Stream.concat(tellings(event, parties).map(Telling::mail), alerts).toList();
  }

  static List<FeedNotice> feed(ReminderDue event, People people) {
    Parties parties = Parties.of(event.about(), people);
    Stream<FeedNotice> alerts =
        alert(event, parties).stream()
            .flatMap(alert ->
                people.administrators(AdminPermission.MANAGE_PATIENTS).stream()
                    .map(it ->
                        new FeedNotice(
                            it.id(),
                            alert.event(),
                            alert.in(it.language()).title(),
                            alert.in(it.language()).preheader(),
                            Map.of("appointmentId", event.aggregateId(), "link", Pages.REQUESTS))));
    return Stream.concat(tellings(event, parties).flatMap(Telling::rows), alerts).toList();
  }

  private static Stream<Telling> tellings(ReminderDue event, Parties parties) {
    return switch (event.reminder()) {
      case SESSION_72H -> session(event, parties, CatalogueEvent.REMINDER_72H).stream();
      case SESSION_48H -> session(event, parties, CatalogueEvent.REMINDER_48H).stream();
      case "guaranteeDay1ReminderSent" ->
          GuaranteeReminders.of(event.about(), parties, CatalogueEvent.GUARANTEE_DAY1).stream();
      case "guaranteeDay2ReminderSent" ->
          GuaranteeReminders.of(event.about(), parties, CatalogueEvent.GUARANTEE_DAY2).stream();
      case "guarantee48hClientReminderSent" ->
          GuaranteeReminders.of(event.about(), parties, CatalogueEvent.GUARANTEE_48H_CLIENT)
              .stream();
      case "guarantee48hProfessionalAlertSent" -> warning(event, parties).stream();
      case "firstRdvReminderSent" ->
          undated(event, parties, CatalogueEvent.SCHEDULE_FIRST_REMINDER).stream();
      case "takeChargeSlaAlertSent" -> undated(event, parties, CatalogueEvent.URGENT_SLA).stream();
      // The administrators' own, or one that this version does not know.
      default -> Stream.of();
    };
  }

  private static Optional<Telling> session(
      ReminderDue event, Parties parties, CatalogueEvent kind) {
    Instant start = event.about().startsAt();
    return start == null
        ? Optional.empty()
        : parties
            .client()
            .map(reader ->
                Telling.client(
                        event.aggregateId(),
                        Pages.appointment(event.aggregateId()),
                        reader,
                        new SessionReminder(
                            kind,
                            ScheduleNotices.firstName(reader),
                            parties.professionalName(),
                            event.about(),
                            start,
                            goOn(event, reader, kind)),
                        BookingFacts.moment(start))
                    .mailing(it -> it.until(start)));
  }

  /// What can be done so near to the session: three days before, it can be called off; two days
  /// before, it is confirmed and paid for.
  private static List<GoOn> goOn(ReminderDue event, Recipient reader, CatalogueEvent kind) {
    String id = event.aggregateId();
    if (!reader.isActiveClient()) {
      return List.of(GoOn.toAppointment(reader, id));
    }
    List<GoOn> all = new ArrayList<>();
    if (kind == CatalogueEvent.REMINDER_72H) {
      all.add(GoOn.client(reader, CANCEL, Pages.appointment(id, "cancel")));
      all.add(GoOn.client(reader, ANOTHER, Pages.ANOTHER));
    } else {
      all.add(GoOn.client(reader, CONFIRM, Pages.appointment(id, "confirm")));
      if (event.lacksGuarantee()) {
        all.add(GoOn.client(reader, PAYMENT, Pages.billing(reader.language())));
      }
    }
    return all;
  }

  private static Optional<Telling> warning(ReminderDue event, Parties parties) {
    Instant start = event.about().startsAt();
    return parties
        .professional()
        .map(reader ->
            Telling.professional(
                event.aggregateId(),
                reader,
                new GuaranteeWarning(
                    ScheduleNotices.firstName(reader),
                    parties.clientName(),
                    event.aggregateId(),
                    start),
                BookingFacts.moment(start),
                Pages.SESSIONS))
        .map(it -> start == null ? it : it.mailing(mail -> mail.until(start)));
  }

  private static Optional<Telling> undated(
      ReminderDue event, Parties parties, CatalogueEvent kind) {
    return parties
        .professional()
        .map(reader ->
            Telling.professional(
                event.aggregateId(),
                reader,
                new DateReminder(kind, ScheduleNotices.firstName(reader), parties.clientName()),
                new Text(
                    "Un client attend un premier rendez-vous.",
                    "A client is waiting for a first appointment."),
                Pages.PROPOSALS));
  }

  private static Optional<UndatedAlert> alert(ReminderDue event, Parties parties) {
    return switch (event.reminder()) {
      case "firstRdvAdminEscalatedSent" ->
          Optional.of(alert(event.about(), parties, CatalogueEvent.ADMIN_UNSCHEDULED_MATCH));
      case "takeChargeSlaAlertSent" ->
          Optional.of(alert(event.about(), parties, CatalogueEvent.ADMIN_URGENT_SLA_BREACH));
      default -> Optional.empty();
    };
  }

  private static UndatedAlert alert(About about, Parties parties, CatalogueEvent kind) {
    return new UndatedAlert(
        kind,
        parties.clientName().in(Language.FR),
        parties.client().map(it -> it.address().email()).orElse("—"),
        parties.professionalName().in(Language.FR),
        about.needs().isEmpty() ? "—" : String.join(", ", about.needs()),
        about.appointmentId());
  }
}
