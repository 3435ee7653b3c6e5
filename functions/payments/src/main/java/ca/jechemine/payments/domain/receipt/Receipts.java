package ca.jechemine.payments.domain.receipt;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.PaymentChange;
import java.util.Optional;

/// The receipts of appointments.
public interface Receipts {

  /// The receipt of that appointment, issued or not.
  Optional<Versioned<KeptReceipt>> find(AppointmentId id);

  /// Those of a client that are good, the latest first.
  Page<KeptReceipt> good(UserId client, PageRequest page);

  /// Those that something is missing for, the longest waiting first.
  Page<KeptReceipt> incomplete(PageRequest page);

  /// Those of a professional's sessions that something is missing for.
  Page<KeptReceipt> incompleteOf(UserId professional, PageRequest page);

  /// Keeps it.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when somebody changed it since it was read
  void save(Versioned<KeptReceipt> next);

  /// Keeps it, and what becomes of the payment with it.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when somebody changed either since it was read
  void save(Versioned<KeptReceipt> next, PaymentChange payment);
}
