package ca.jechemine.payments.domain.stripe;

import java.util.List;

/// What is asked of Stripe of money that came, and of money that goes back.
public interface MoneyAtStripe {

  /// The payment as it stands.
  PaymentIntent payment(PaymentIntentId id);

  /// Gives money back to who paid.
  StripeRefund refund(NewRefund refund, IdempotencyKey key);

  /// The refund as it stands.
  StripeRefund refund(RefundId id);

  /// The refunds of a payment as they stand, the newest first; the first hundred.
  List<StripeRefund> refunds(PaymentIntentId payment);

  /// The dispute as it stands.
  Dispute dispute(DisputeId id);
}
