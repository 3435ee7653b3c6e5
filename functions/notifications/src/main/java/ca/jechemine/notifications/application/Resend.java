package ca.jechemine.notifications.application;

import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.Ledger;
import ca.jechemine.notifications.domain.LedgerEntry;
import ca.jechemine.notifications.domain.Originals;
import java.time.Instant;
import java.time.InstantSource;

/// Has a message sent once more, on purpose: a new delivery of the same.
public final class Resend {

  private final Ledger ledger;
  private final Originals originals;
  private final Ids ids;
  private final InstantSource clock;

  public Resend(Ledger ledger, Originals originals, Ids ids, InstantSource clock) {
    this.ledger = ledger;
    this.originals = originals;
    this.ids = ids;
    this.clock = clock;
  }

  /// Plans it; returns the new delivery.
  ///
  /// @throws Refusal when there is no such delivery, when it cannot be sent once more, or was a
  ///   moment ago
  public LedgerEntry resend(String id, UserId by, Receipts<LedgerEntry> receipts) {
    LedgerEntry repeated = ledger.find(id).orElseThrow(Resend::unknown);
    Instant now = clock.instant();
    LedgerEntry again = repeated.again(ids.next(), by, now);
    if (!originals.has(repeated.eventId())) {
      throw Refusal.conflict(
          "CONTENT_GONE",
          new Text(
              "Le contenu de ce message n’est plus conservé.",
              "The content of this message is no longer kept."));
    }
    ledger.plan(again, repeated, receipts.of(again), now);
    return again;
  }

  /// There is no such delivery.
  static Refusal unknown() {
    return Refusal.notFound(new Text("Cet envoi n’existe pas.", "There is no such delivery."));
  }
}
