package ca.jechemine.payments.domain.plan;

import ca.jechemine.contracts.SubscriptionEvent;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.ledger.JournalEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The subscriptions. A person has one at a time that is live, and besides those of accounts that
/// were merged into theirs, until they end.
public interface Subscriptions {

  /// The subscription of that id.
  Optional<Versioned<Subscription>> find(SubscriptionId id);

  /// The person's latest, live or over.
  Optional<Versioned<Subscription>> of(UserId person);

  /// All of the person's that are live, or none is and it is their latest: the one that they have
  /// first, then those of accounts that were merged into theirs.
  List<Versioned<Subscription>> allOf(UserId person);

  /// Keeps a new one.
  ///
  /// @param before the person's latest, which is over; empty when they had none
  /// @throws ca.jechemine.kernel.StaleVersion when they have another one by now
  void begin(Subscription subscription, Optional<SubscriptionId> before);

  /// Keeps what became of it, with the events of that.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when it was changed meanwhile
  void save(
      Versioned<Subscription> read, Subscription next, List<? extends SubscriptionEvent> news);

  /// Posts what was paid, or went back, and tells of it; nothing happens when it is posted already.
  void post(JournalEntry entry, SubscriptionEvent news);

  /// Posts what moved and changes nothing that was earned; nothing happens when it is posted
  /// already.
  void post(JournalEntry entry);

  /// Those that were decided before then and are not known to be at Stripe, the oldest first.
  List<SubscriptionId> underway(Instant before, int most);
}
