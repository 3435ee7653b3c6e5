package ca.jechemine.payments.domain;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.util.Optional;

/// Clients who ask for being trusted with transfers, and administrators who vouch for them.
public interface TrustRequests {

  /// Keeps what becomes of the payment and of the wallet, both or neither, and tells of it.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when somebody changed one of them since it was read
  /// @throws InteracReferenceTaken when another appointment's transfer is marked so
  void request(
      PaymentChange payment, Versioned<Wallet> before, Wallet next, Optional<Receipt> receipt);

  /// Keeps that an administrator vouches for them, and which one did, and tells of it.
  ///
  /// @param entryId of the approval in the client's access log; it sorts by time
  /// @throws ca.jechemine.kernel.StaleVersion when somebody changed the wallet since it was read
  void approve(Versioned<Wallet> before, Wallet next, Actor by, String entryId, Instant at);

  /// Who asks, the latest first. What was asked or decided a moment ago may be missing, or be as it
  /// was before.
  Page<TrustRequest> open(PageRequest page);
}
