package ca.jechemine.payments.domain;

import ca.jechemine.kernel.UserId;

/// How often administrators have clients asked for something that vouches for their payments.
public interface GuaranteeReminders {

  /// Keeps the change, which tells the client so.
  ///
  /// @throws ca.jechemine.kernel.Refusal.TooManyRequests when the client was asked less than six
  ///   hours ago
  /// @throws ca.jechemine.kernel.StaleVersion when somebody changed the payment since it was read
  void send(UserId client, PaymentChange change);
}
