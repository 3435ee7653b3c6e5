package ca.jechemine.notifications.application;

import ca.jechemine.contracts.DeliveryEvent.DigestDue;
import ca.jechemine.contracts.DeliveryEvent.ResendRequested;
import ca.jechemine.contracts.DeliveryEvent.TemplateTestRequested;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Channel;
import ca.jechemine.notifications.domain.Concerned;
import ca.jechemine.notifications.domain.Decision;
import ca.jechemine.notifications.domain.Delivery;
import ca.jechemine.notifications.domain.DerivedIds;
import ca.jechemine.notifications.domain.MailPolicy;
import ca.jechemine.notifications.domain.Mails;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.NotificationSettings;
import ca.jechemine.notifications.domain.OutgoingMail;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.ReaderPreferences;
import ca.jechemine.notifications.domain.Report;
import ca.jechemine.notifications.domain.Return;
import ca.jechemine.notifications.domain.Returns;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Sends the mails that an event asks for, each recipient's once.
public final class DeliverMail {

  private final People people;
  private final Catalogue catalogue;
  private final ReaderPreferences preferences;
  private final NotificationSettings settings;
  private final DerivedIds ids;
  private final Compose compose;
  private final Mails mails;
  private final Returns returns;
  private final Resending resending;
  private final Digesting digesting;
  private final SendOnce sendOnce;
  private final InstantSource clock;

  public DeliverMail(
      People people,
      ReaderPreferences preferences,
      NotificationSettings settings,
      DerivedIds ids,
      Compose compose,
      Mails mails,
      Returns returns,
      Resending resending,
      Digesting digesting,
      SendOnce sendOnce,
      InstantSource clock) {
    this.people = people;
    this.catalogue = new Catalogue(people, clock);
    this.preferences = preferences;
    this.settings = settings;
    this.ids = ids;
    this.compose = compose;
    this.mails = mails;
    this.returns = returns;
    this.resending = resending;
    this.digesting = digesting;
    this.sendOnce = sendOnce;
    this.clock = clock;
  }

  /// Sends them, or finds that they were sent.
  ///
  /// @throws RuntimeException when one of them is to be tried again
  public void deliver(String eventId, DomainEvent event) {
    if (event instanceof ResendRequested again) {
      resend(again);
      return;
    }
    if (event instanceof TemplateTestRequested asked) {
      test(eventId, asked);
      return;
    }
    if (event instanceof DigestDue due) {
      digest(eventId, due);
      return;
    }
    digesting.heed(event);
    List<MailNotice> notices = catalogue.mails(event, settings);
    resending.keep(eventId, event, notices.stream().map(it -> it.content().event()));
    Consent consent = Consent.of(notices, preferences);
    EachInTurn.send(notices, it -> sendOrHold(delivery(eventId, event, it), it, consent));
  }

  private void digest(String eventId, DigestDue due) {
    catalogue.mails(due, settings).stream()
        .findFirst()
        .ifPresentOrElse(it -> digest(eventId, due, it), () -> digesting.giveUp(due));
  }

  private void digest(String eventId, DigestDue due, MailNotice whole) {
    Delivery delivery = delivery(eventId, due, whole);
    resending.keep(eventId, due, Stream.of(whole.content().event()));
    digesting.tell(
        due,
        delivery.id(),
        open -> {
          List<MailNotice> notices = catalogue.mails(open, settings);
          Consent consent = Consent.of(notices, preferences);
          EachInTurn.send(notices, it -> send(delivery, it, consent));
        });
  }

  private void resend(ResendRequested again) {
    resending.of(
        again,
        Channel.MAIL,
        event -> catalogue.mails(digesting.asOfNow(event), settings),
        (event, notice) -> delivery(again.causeId(), event, notice),
        (delivery, notice) -> send(delivery, notice, Consent.of(List.of(notice), preferences)));
  }

  /// To whoever asked, and nobody else.
  private void test(String eventId, TemplateTestRequested asked) {
    TemplateTests.notice(asked, people, clock.instant())
        .ifPresent(it ->
            send(
                new Delivery(
                    asked.deliveryId(),
                    eventId,
                    it.content().event(),
                    Channel.MAIL,
                    it.to().email(),
                    new Report.None(),
                    new Concerned(null, it.reader())),
                it,
                Consent.of(List.of(it), preferences)));
  }

  private void send(Delivery delivery, MailNotice notice, Consent consent) {
    sendOnce.send(delivery, () -> decide(delivery.id(), notice, consent));
  }

  /// Once only: what is sent once more on purpose does not wait.
  private void sendOrHold(Delivery delivery, MailNotice notice, Consent consent) {
    sendOnce.send(
        delivery,
        () -> {
          Decision decision = decide(delivery.id(), notice, consent);
          return decision instanceof Decision.Send
              ? digesting.hold(delivery, notice).orElse(decision)
              : decision;
        });
  }

  private Delivery delivery(String eventId, DomainEvent event, MailNotice notice) {
    CatalogueEvent kind = notice.content().event();
    String to = notice.to().email();
    return new Delivery(
        ids.of(event.occurredAt(), eventId, to, Channel.MAIL.code(), kind.code()),
        eventId,
        kind,
        Channel.MAIL,
        to,
        report(notice, event),
        Concerned.of(event, kind, notice.reader()));
  }

  private Decision decide(String id, MailNotice notice, Consent consent) {
    MailPolicy policy = settings.mailPolicy();
    return expiry(notice)
        .or(() -> notice.to().hasMailbox() ? Optional.empty() : Optional.of("NO_MAILBOX"))
        .or(() -> policy.objection(notice.content().event()))
        .or(() -> consent.allows(notice) ? Optional.empty() : Optional.of(Consent.OPTED_OUT))
        .or(() ->
            returns
                .of(notice.to().email())
                .filter(it -> it.stops(notice.content().event()))
                .map(Return::reason))
        .<Decision>map(Decision.Suppress::new)
        .orElseGet(() -> {
          OutgoingMail mail = compose.mail(id, notice, policy, consent.isDiscreet(notice));
          return new Decision.Send(() -> mails.send(mail));
        });
  }

  private Optional<String> expiry(MailNotice notice) {
    return Optional.ofNullable(notice.uselessFrom())
        .filter(end -> !clock.instant().isBefore(end))
        .map(_ -> "EXPIRED");
  }

  private static Report report(MailNotice notice, DomainEvent event) {
    return notice.exchange() == null
        ? new Report.None()
        : new Report.About(event.aggregate(), event.aggregateId());
  }
}
