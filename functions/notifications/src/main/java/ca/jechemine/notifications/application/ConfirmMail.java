package ca.jechemine.notifications.application;

import ca.jechemine.notifications.domain.Accepted;
import ca.jechemine.notifications.domain.Deliveries;
import ca.jechemine.notifications.domain.Outcome;
import ca.jechemine.notifications.domain.Report;
import java.time.Instant;
import java.time.InstantSource;

/// Tells the ledger of a mail that the mail service says it took, for the sender that died before
/// it could (docs/adr/0004-delivery-ledger.md).
///
/// Whoever comes first, sender or mail service, settles the delivery; the other finds it settled.
public final class ConfirmMail {

  private final Deliveries deliveries;
  private final InstantSource clock;

  public ConfirmMail(Deliveries deliveries, InstantSource clock) {
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /// Settles the delivery, unless it is settled; one that the ledger does not know is none of ours.
  public void confirm(String deliveryId, Accepted accepted) {
    deliveries.underway(deliveryId).ifPresent(report -> settle(deliveryId, accepted, report));
  }

  private void settle(String deliveryId, Accepted accepted, Report report) {
    Instant now = clock.instant();
    Outcome sent = new Outcome.Sent(accepted);
    deliveries.settle(deliveryId, sent, report.of(deliveryId, sent, now), now);
  }
}
