package ca.jechemine.payments.domain.refund;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The refunds.
public interface Refunds {

  /// A refund as it is now.
  Optional<Versioned<Refund>> find(RefundKey key);

  /// What of that appointment's money is set aside now.
  Versioned<SetAside> setAside(AppointmentId appointment);

  /// Carries a change out.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when somebody changed one of the three since they
  ///   were read
  void save(RefundChange change);

  /// Keeps what a request was answered.
  ///
  /// @throws ca.jechemine.kernel.AlreadyAnswered when it was answered before
  void answered(Receipt receipt);

  /// Those that stand so, asked for last first.
  Page<Refund> list(RefundStatus status, PageRequest page);

  /// Those that Stripe is to be asked for, or has not answered, and that stood so before then, the
  /// longest first.
  List<RefundKey> unfinished(Instant before, int most);

  /// What stands so long that somebody must look at it, the longest first: refunds, payouts, and
  /// what Stripe told.
  Page<Stuck> stuck(Instant now, PageRequest page);
}
