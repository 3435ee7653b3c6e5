package ca.jechemine.notifications.application;

import ca.jechemine.contracts.AccountEvent;
import ca.jechemine.contracts.AccountNotice;
import ca.jechemine.contracts.AppointmentEvent;
import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.contracts.ContactEvent;
import ca.jechemine.contracts.ConversationEvent;
import ca.jechemine.contracts.DeliveryEvent;
import ca.jechemine.contracts.DocumentEvent;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.FeedEvent;
import ca.jechemine.contracts.FileEvent;
import ca.jechemine.contracts.ForgettingEvent;
import ca.jechemine.contracts.GuestEvent;
import ca.jechemine.contracts.IntakeEvent;
import ca.jechemine.contracts.LegalEvent;
import ca.jechemine.contracts.MailEvent;
import ca.jechemine.contracts.MedicalEvent;
import ca.jechemine.contracts.MergeEvent;
import ca.jechemine.contracts.MotifEvent;
import ca.jechemine.contracts.PaymentEvent;
import ca.jechemine.contracts.PaymentNotice;
import ca.jechemine.contracts.PlanEvent;
import ca.jechemine.contracts.PrescriptionEvent;
import ca.jechemine.contracts.ProfessionalEvent;
import ca.jechemine.contracts.PurchaseEvent;
import ca.jechemine.contracts.ResourceEvent;
import ca.jechemine.contracts.ReviewEvent;
import ca.jechemine.contracts.SlotEvent;
import ca.jechemine.contracts.SubscriptionEvent;
import ca.jechemine.notifications.domain.AlertAddresses;
import ca.jechemine.notifications.domain.Notice.FeedNotice;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.Notice.PushNotice;
import ca.jechemine.notifications.domain.Notice.SmsNotice;
import ca.jechemine.notifications.domain.NotificationSettings;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.account.AccountNotices;
import ca.jechemine.notifications.domain.account.AccountTexts;
import ca.jechemine.notifications.domain.booking.BookingNotices;
import ca.jechemine.notifications.domain.contact.ContactNotices;
import ca.jechemine.notifications.domain.conversation.ConversationNotices;
import ca.jechemine.notifications.domain.document.DocumentNotices;
import ca.jechemine.notifications.domain.ledger.LedgerNotices;
import ca.jechemine.notifications.domain.library.ResourceNotices;
import ca.jechemine.notifications.domain.payment.GuaranteeNotices;
import ca.jechemine.notifications.domain.payment.PaymentNotices;
import ca.jechemine.notifications.domain.prescription.PrescriptionNotices;
import ca.jechemine.notifications.domain.push.PushTexts;
import ca.jechemine.notifications.domain.resource.PurchaseNotices;
import ca.jechemine.notifications.domain.routing.DigestNotices;
import ca.jechemine.notifications.domain.routing.RoutingNotices;
import ca.jechemine.notifications.domain.schedule.ScheduleNotices;
import ca.jechemine.notifications.domain.subscription.SubscriptionNotices;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/// The catalogue (contract 40 §3.3): which area knows what an event asks to be told. An area is a
/// package below `domain`; what nobody is told of yields nothing.
final class Catalogue {

  private final People people;
  private final InstantSource clock;

  Catalogue(People people, InstantSource clock) {
    this.people = people;
    this.clock = clock;
  }

  /// The mails that the event asks for.
  List<MailNotice> mails(DomainEvent event, NotificationSettings settings) {
    AlertAddresses addresses = settings.alertAddresses();
    return switch (event) {
      case AccountNotice notice -> AccountNotices.mails(notice, people, addresses);
      case AppointmentNotice notice ->
          Stream.of(
                  BookingNotices.mails(notice),
                  RoutingNotices.mails(notice, people, addresses, clock.instant()),
                  ScheduleNotices.mails(notice, people, addresses, clock.instant()))
              .flatMap(List::stream)
              .toList();
      case ContactEvent contact -> ContactNotices.mails(contact, people, addresses);
      case ConversationEvent conversation ->
          ConversationNotices.mails(conversation, people, clock.instant());
      case DeliveryEvent.DigestDue due -> DigestNotices.mails(due, people);
      case DeliveryEvent delivery -> LedgerNotices.mails(delivery, people, addresses);
      case DocumentEvent document -> DocumentNotices.mails(document, people, clock.instant());
      case PaymentEvent payment -> GuaranteeNotices.mails(payment, people, clock.instant());
      case PaymentNotice notice ->
          PaymentNotices.mails(
              notice, people, addresses, settings.depositAddress().orElse(null), clock.instant());
      case PrescriptionEvent prescription ->
          PrescriptionNotices.mails(prescription, people, clock.instant());
      case PurchaseEvent purchase -> PurchaseNotices.mails(purchase, people, clock.instant());
      case SubscriptionEvent subscription ->
          SubscriptionNotices.mails(subscription, people, clock.instant());
      case AccountEvent _,
          AppointmentEvent _,
          FeedEvent _,
          FileEvent _,
          ForgettingEvent _,
          GuestEvent _,
          IntakeEvent _,
          LegalEvent _,
          MailEvent _,
          MedicalEvent _,
          MergeEvent _,
          MotifEvent _,
          PlanEvent _,
          ProfessionalEvent _,
          ResourceEvent _,
          ReviewEvent _,
          SlotEvent _ ->
          List.of();
    };
  }

  /// The feed rows that the event asks for.
  List<FeedNotice> feed(DomainEvent event) {
    return switch (event) {
      case AccountNotice notice -> AccountNotices.feed(notice, people);
      case AppointmentNotice notice ->
          Stream.of(
                  RoutingNotices.feed(notice, people, clock.instant()),
                  ScheduleNotices.feed(notice, people, clock.instant()))
              .flatMap(List::stream)
              .toList();
      case ContactEvent contact -> ContactNotices.feed(contact, people);
      case ConversationEvent conversation ->
          ConversationNotices.feed(conversation, people, clock.instant());
      case DeliveryEvent delivery -> LedgerNotices.feed(delivery, people);
      case DocumentEvent document -> DocumentNotices.feed(document, people, clock.instant());
      case PaymentEvent payment -> GuaranteeNotices.feed(payment, people, clock.instant());
      case ResourceEvent resource -> ResourceNotices.feed(resource, people);
      case PaymentNotice notice -> PaymentNotices.feed(notice, people, clock.instant());
      case PrescriptionEvent prescription ->
          PrescriptionNotices.feed(prescription, people, clock.instant());
      case PurchaseEvent purchase -> PurchaseNotices.feed(purchase, people, clock.instant());
      case SubscriptionEvent subscription ->
          SubscriptionNotices.feed(subscription, people, clock.instant());
      case AccountEvent _,
          AppointmentEvent _,
          FeedEvent _,
          FileEvent _,
          ForgettingEvent _,
          GuestEvent _,
          IntakeEvent _,
          LegalEvent _,
          MailEvent _,
          MedicalEvent _,
          MergeEvent _,
          MotifEvent _,
          PlanEvent _,
          ProfessionalEvent _,
          ReviewEvent _,
          SlotEvent _ ->
          List.of();
    };
  }

  /// What the event asks to be pushed: what it tells the feed, but less of documents.
  List<PushNotice> pushes(DomainEvent event) {
    return event instanceof DocumentEvent document
        ? DocumentNotices.pushes(document, people, clock.instant())
        : feed(event).stream().map(PushTexts::of).toList();
  }

  /// The text messages that the event asks for, with links to that site and that mailbox for
  /// questions.
  List<SmsNotice> texts(DomainEvent event, String site, String support) {
    return switch (event) {
      case AccountNotice notice -> AccountTexts.of(notice);
      case AppointmentNotice notice -> ScheduleNotices.texts(notice, people, site);
      case PaymentNotice notice ->
          PaymentNotices.texts(notice, people, site, support, clock.instant());
      case AccountEvent _,
          AppointmentEvent _,
          ContactEvent _,
          ConversationEvent _,
          DeliveryEvent _,
          DocumentEvent _,
          FeedEvent _,
          FileEvent _,
          ForgettingEvent _,
          GuestEvent _,
          IntakeEvent _,
          LegalEvent _,
          MailEvent _,
          MedicalEvent _,
          MergeEvent _,
          MotifEvent _,
          PaymentEvent _,
          PlanEvent _,
          PrescriptionEvent _,
          ProfessionalEvent _,
          PurchaseEvent _,
          ResourceEvent _,
          ReviewEvent _,
          SlotEvent _,
          SubscriptionEvent _ ->
          List.of();
    };
  }
}
