package ca.jechemine.payments.domain.payout;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.Versioned;
import java.util.Optional;

/// What administrators paid professionals out of the platform.
public interface ManualPayouts {

  /// One, as it is now.
  Optional<Versioned<ManualPayout>> find(PayoutId id);

  /// Those that stand so, the latest first.
  Page<ManualPayout> standing(ManualPayout.Status status, PageRequest page);

  /// Records one, and takes it from what is owed, in one.
  ///
  /// @throws ca.jechemine.payments.domain.ledger.OverBalance when it is more than what is owed
  /// @throws ca.jechemine.kernel.Refusal.Conflict when the same was recorded before: the same
  ///   amount with the same reference, or without one within ten minutes
  void begin(ManualPayout payout, Optional<Receipt> receipt);

  /// Keeps what was decided of one, with its entry in the journal.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when somebody else decided since it was read
  void decide(Versioned<ManualPayout> read, ManualPayout decided, Optional<Receipt> receipt);
}
