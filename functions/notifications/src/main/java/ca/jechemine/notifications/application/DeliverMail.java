package ca.jechemine.notifications.application;

import ca.jechemine.contracts.ContactEvent;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Decision;
import ca.jechemine.notifications.domain.DerivedIds;
import ca.jechemine.notifications.domain.MailDelivery;
import ca.jechemine.notifications.domain.MailPolicy;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.Notices;
import ca.jechemine.notifications.domain.NotificationSettings;
import ca.jechemine.notifications.domain.Report;
import java.util.List;
import java.util.function.Supplier;

/// Sends the mails that an event asks for: each recipient's once, and one's failure does not keep
/// the others waiting.
public final class DeliverMail {

  private final Audiences audiences;
  private final NotificationSettings settings;
  private final DerivedIds ids;
  private final Compose compose;
  private final SendOnce sendOnce;

  public DeliverMail(
      Audiences audiences,
      NotificationSettings settings,
      DerivedIds ids,
      Compose compose,
      SendOnce sendOnce) {
    this.audiences = audiences;
    this.settings = settings;
    this.ids = ids;
    this.compose = compose;
    this.sendOnce = sendOnce;
  }

  /// Sends them, or finds that they were sent.
  ///
  /// @throws RuntimeException when one of them is to be tried again
  public void deliver(String eventId, ContactEvent event) {
    List<RuntimeException> failures =
        Notices.mails(event, audiences.ofMails(event), settings.alertAddresses()).stream()
            .flatMap(it -> failure(() -> deliver(eventId, event, it)).stream())
            .toList();
    if (!failures.isEmpty()) {
      throw failures.getFirst();
    }
  }

  private void deliver(String eventId, ContactEvent event, MailNotice notice) {
    CatalogueEvent kind = notice.content().event();
    String id = ids.of(event.occurredAt(), eventId, notice.to().email(), "mail");
    Supplier<Decision> decision =
        () -> {
          MailPolicy policy = settings.mailPolicy();
          return policy
              .objection(kind)
              .<Decision>map(Decision.Suppress::new)
              .orElseGet(() -> new Decision.Send(compose.mail(id, notice, policy)));
        };
    sendOnce.send(
        new MailDelivery(id, eventId, kind, notice.to(), event.occurredAt(), report(notice, event)),
        decision);
  }

  private static Report report(MailNotice notice, ContactEvent event) {
    return notice.exchange() == null
        ? new Report.None()
        : new Report.About(event.aggregate(), event.aggregateId());
  }

  /// Caught only until every recipient has had their turn; then it goes on its way.
  private static List<RuntimeException> failure(Runnable turn) {
    try {
      turn.run();
      return List.of();
    } catch (RuntimeException failure) {
      return List.of(failure);
    }
  }
}
