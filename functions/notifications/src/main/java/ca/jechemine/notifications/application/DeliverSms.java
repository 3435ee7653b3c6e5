package ca.jechemine.notifications.application;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.notifications.domain.Channel;
import ca.jechemine.notifications.domain.Decision;
import ca.jechemine.notifications.domain.Delivery;
import ca.jechemine.notifications.domain.DerivedIds;
import ca.jechemine.notifications.domain.Notice.SmsNotice;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.ReaderPreferences;
import ca.jechemine.notifications.domain.Report;
import ca.jechemine.notifications.domain.TextMessages;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Sends the text messages that an event asks for, each once at most
/// (docs/adr/0016-text-messages-through-the-ledger.md).
public final class DeliverSms {

  private final Catalogue catalogue;
  private final String site;
  private final DerivedIds ids;
  private final TextMessages messages;
  private final SendOnce sendOnce;
  private final InstantSource clock;
  private final ReaderPreferences preferences;

  public DeliverSms(
      People people,
      String site,
      ReaderPreferences preferences,
      DerivedIds ids,
      TextMessages messages,
      SendOnce sendOnce,
      InstantSource clock) {
    this.catalogue = new Catalogue(people, clock);
    this.site = site;
    this.preferences = preferences;
    this.ids = ids;
    this.messages = messages;
    this.sendOnce = sendOnce;
    this.clock = clock;
  }

  /// Sends them, or finds that they were sent.
  ///
  /// @throws RuntimeException when one of them is to be tried again
  public void deliver(String eventId, DomainEvent event) {
    List<SmsNotice> notices = catalogue.texts(event, site);
    Consent consent = Consent.of(notices, preferences);
    EachInTurn.send(notices, it -> deliver(eventId, event.occurredAt(), it, consent));
  }

  private void deliver(String eventId, Instant occurredAt, SmsNotice notice, Consent consent) {
    String id =
        ids.of(occurredAt, eventId, notice.phone(), Channel.SMS.code(), notice.event().code());
    sendOnce.send(
        new Delivery(id, eventId, notice.event(), Channel.SMS, notice.phone(), new Report.None()),
        () -> decide(notice, consent));
  }

  private Decision decide(SmsNotice notice, Consent consent) {
    if (isUseless(notice)) {
      return new Decision.Suppress("EXPIRED");
    }
    return consent.allows(notice)
        ? new Decision.Send(() -> messages.send(notice.phone(), notice.text()))
        : new Decision.Suppress(Consent.OPTED_OUT);
  }

  private boolean isUseless(SmsNotice notice) {
    return notice.uselessFrom() != null && !clock.instant().isBefore(notice.uselessFrom());
  }
}
