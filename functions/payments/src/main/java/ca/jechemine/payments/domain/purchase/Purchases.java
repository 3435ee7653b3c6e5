package ca.jechemine.payments.domain.purchase;

import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.ledger.JournalEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The purchases. Of those of one person and one resource one is the current one: the last that was
/// begun, and the only one that may be open.
public interface Purchases {

  /// A purchase as it is now.
  Optional<Versioned<Purchase>> find(PurchaseId id);

  /// The current one of that person and resource.
  Optional<Versioned<Purchase>> current(UserId buyer, ResourceId resource);

  /// Keeps a new one, which becomes the current one of its buyer and resource in place of that
  /// before; and gives that up, where it was open. What was asked is answered so.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when another one became the current one, or the one
  ///   before was changed
  void begin(Purchase next, Optional<Versioned<Purchase>> before, Optional<Receipt> receipt);

  /// Keeps what became of it, tells it, and posts the entries; what was asked is answered so.
  ///
  /// @return as it is kept
  /// @throws ca.jechemine.kernel.StaleVersion when somebody changed it since it was read
  Versioned<Purchase> save(
      Versioned<Purchase> read,
      Purchase next,
      List<JournalEntry> entries,
      Optional<Receipt> receipt);

  /// Those that are open and whose time is over, the longest first.
  List<PurchaseId> overdue(Instant now, int most);

  /// Those of that resource, as they were begun.
  ///
  /// @param after the last that was read; null before the first page
  List<PurchaseId> of(ResourceId resource, @Nullable PurchaseId after, int most);

  /// The decision to give money back, by its key.
  Optional<RefundDecision> decision(PurchaseId purchase, String key);

  /// Keeps a decision; of two with one key the first stands.
  void decide(PurchaseId purchase, RefundDecision decision);
}
