package ca.jechemine.notifications.domain;

import ca.jechemine.contracts.MailEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The ledger of deliveries: it answers why something was sent, or not, and lets nobody send what
/// is settled (docs/adr/0004-delivery-ledger.md).
///
/// ```
/// (none) --claim--> RESERVED --settle--> SENT | SUPPRESSED | FAILED
///                   |  ^ \--release, or the lease ends--> RESERVED, free to be claimed
///                   |  | \--hold--> HELD --settle, with others--> SENT | SUPPRESSED | FAILED
///                   \--claim
/// ```
public interface Deliveries {

  /// Reserves the delivery for the caller until `leaseEnd`, unless it is settled or another's.
  Claim claim(Delivery delivery, Instant now, Instant leaseEnd);

  /// Gives an attempt's claim back: the service certainly did not take the message.
  void release(Delivery delivery, int attempt, Instant now);

  /// Who waits to hear of a delivery that was claimed and is not settled; empty when it is settled,
  /// or was never heard of.
  Optional<Report> underway(String deliveryId);

  /// Writes down what became of it, with the events that tell of it, together; once: a delivery
  /// that is settled stays as it is.
  void settle(String deliveryId, Outcome outcome, List<MailEvent> events, Instant now);
}
