package ca.jechemine.payments.domain.stripe;

import ca.jechemine.kernel.Money;

/// Money to go back to who paid (contract 30 §1.3).
public record NewRefund(PaymentIntentId payment, Money amount, Metadata metadata) {}
