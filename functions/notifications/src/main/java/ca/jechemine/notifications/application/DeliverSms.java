package ca.jechemine.notifications.application;

import ca.jechemine.contracts.DeliveryEvent.ResendRequested;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Channel;
import ca.jechemine.notifications.domain.Concerned;
import ca.jechemine.notifications.domain.Decision;
import ca.jechemine.notifications.domain.Delivery;
import ca.jechemine.notifications.domain.DerivedIds;
import ca.jechemine.notifications.domain.Notice.SmsNotice;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.ReaderPreferences;
import ca.jechemine.notifications.domain.Report;
import ca.jechemine.notifications.domain.TextMessages;
import java.time.InstantSource;
import java.util.List;

/// Sends the text messages that an event asks for, each once at most
/// (docs/adr/0016-text-messages-through-the-ledger.md).
public final class DeliverSms {

  private final Catalogue catalogue;
  private final String site;
  private final String support;
  private final DerivedIds ids;
  private final TextMessages messages;
  private final Resending resending;
  private final SendOnce sendOnce;
  private final InstantSource clock;
  private final ReaderPreferences preferences;

  public DeliverSms(
      People people,
      String site,
      String support,
      ReaderPreferences preferences,
      DerivedIds ids,
      TextMessages messages,
      Resending resending,
      SendOnce sendOnce,
      InstantSource clock) {
    this.catalogue = new Catalogue(people, clock);
    this.site = site;
    this.support = support;
    this.preferences = preferences;
    this.ids = ids;
    this.messages = messages;
    this.resending = resending;
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
    List<SmsNotice> notices = catalogue.texts(event, site, support);
    resending.keep(eventId, event, notices.stream().map(SmsNotice::event));
    Consent consent = Consent.of(notices, preferences);
    EachInTurn.send(notices, it -> send(delivery(eventId, event, it), it, consent));
  }

  private void resend(ResendRequested again) {
    resending.of(
        again,
        Channel.SMS,
        event -> catalogue.texts(event, site, support),
        (event, notice) -> delivery(again.causeId(), event, notice),
        (delivery, notice) -> send(delivery, notice, Consent.of(List.of(notice), preferences)));
  }

  private Delivery delivery(String eventId, DomainEvent event, SmsNotice notice) {
    String to = notice.phone();
    CatalogueEvent kind = notice.event();
    return new Delivery(
        ids.of(event.occurredAt(), eventId, to, Channel.SMS.code(), kind.code()),
        eventId,
        kind,
        Channel.SMS,
        to,
        new Report.None(),
        Concerned.of(event, kind, notice.reader()));
  }

  private void send(Delivery delivery, SmsNotice notice, Consent consent) {
    sendOnce.send(delivery, () -> decide(notice, consent));
  }

  private Decision decide(SmsNotice notice, Consent consent) {
    if (isUseless(notice)) {
      return new Decision.Suppress("EXPIRED");
    }
    String text = consent.isDiscreet(notice) ? notice.discreetText() : notice.text();
    return consent.allows(notice)
        ? new Decision.Send(() -> messages.send(notice.phone(), text))
        : new Decision.Suppress(Consent.OPTED_OUT);
  }

  private boolean isUseless(SmsNotice notice) {
    return notice.uselessFrom() != null && !clock.instant().isBefore(notice.uselessFrom());
  }
}
