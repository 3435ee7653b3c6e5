package ca.jechemine.payments.domain;

import ca.jechemine.kernel.Receipt;
import java.util.Optional;

/// What was answered to requests that change nothing here, only at Stripe.
@FunctionalInterface
public interface Answers {

  /// Keeps the receipt, if there is one, so that the request is done once.
  ///
  /// @throws ca.jechemine.kernel.AlreadyAnswered when the same request was faster
  void keep(Optional<Receipt> receipt);
}
