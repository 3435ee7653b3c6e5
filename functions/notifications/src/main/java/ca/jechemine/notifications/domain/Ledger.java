package ca.jechemine.notifications.domain;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/// The ledger as it is asked why something was, or was not, sent.
public interface Ledger {

  /// One delivery.
  Optional<LedgerEntry> find(String id);

  /// What was to be sent about that appointment, or for that account: newest first.
  Page<LedgerEntry> list(Asked asked, PageRequest page);

  /// Plans the delivery again, together with the event that has it sent and the receipt.
  ///
  /// @throws ca.jechemine.kernel.Refusal.TooManyRequests when the delivery that it repeats was
  ///   repeated less than a minute before
  void plan(LedgerEntry again, LedgerEntry repeated, Optional<Receipt> receipt, Instant now);

  /// By what it is asked.
  sealed interface Asked {

    /// What is about that appointment.
    record About(String appointmentId) implements Asked {}

    /// What was for that account.
    record For(UserId user) implements Asked {}
  }
}
