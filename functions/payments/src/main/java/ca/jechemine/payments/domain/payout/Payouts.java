package ca.jechemine.payments.domain.payout;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The payouts, and the payments that they are of.
public interface Payouts {

  /// Of how many appointments one payout is at most: it claims all of them in one transaction.
  int MOST_APPOINTMENTS = 90;

  /// One, as it is now.
  Optional<Versioned<Payout>> find(PayoutId id);

  /// Those that stand so, the latest first.
  Page<Payout> standing(PayoutStatus status, PageRequest page);

  /// Those that are to be sent and were before that moment, the oldest first.
  ///
  /// @param most so many at most
  List<PayoutId> requestedBefore(Instant moment, int most);

  /// The payments of these appointments as they are now, of those that have one.
  ///
  /// @throws IllegalArgumentException when they are more than `MOST_APPOINTMENTS`
  List<Versioned<AppointmentPayment>> payments(List<AppointmentId> appointments);

  /// Carries a change out.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when the payout or one of the payments was changed
  ///   since it was read
  /// @throws ca.jechemine.payments.domain.ledger.OverBalance when it is more than what is owed
  void save(PayoutChange change, Optional<Receipt> receipt);
}
