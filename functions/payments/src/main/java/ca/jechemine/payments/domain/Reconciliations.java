package ca.jechemine.payments.domain;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Receipt;
import java.util.Optional;

/// What administrators of billing do about money that comes outside Stripe.
public interface Reconciliations {

  /// Whose money is expected, the latest session first. What changed a moment ago may be as it was
  /// before.
  Page<OpenInvoice> open(PageRequest page);

  /// Keeps that the money came, and how it was matched.
  ///
  /// @param receipt kept with it, if the request is to be answered alike when it is repeated
  /// @throws ca.jechemine.kernel.StaleVersion when somebody changed the payment since it was read
  void settle(PaymentChange change, Reconciliation how, Optional<Receipt> receipt);

  /// Tells the client once more how to pay.
  ///
  /// @throws ca.jechemine.kernel.Refusal.TooManyRequests when that was done less than an hour ago
  /// @throws ca.jechemine.kernel.StaleVersion when somebody changed the payment since it was read
  /// @throws InteracReferenceTaken when another appointment's transfer is marked so
  void resend(PaymentChange change);
}
