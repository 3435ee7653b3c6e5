package ca.jechemine.payments.domain.stripe;

import ca.jechemine.kernel.Money;

/// A payment that its payer confirms in the browser (contract 30 §4). Always Canadian dollars.
///
/// @param description neutral: it stands on statements
public record NewPayment(
    CustomerId customer, Money amount, MethodType type, String description, Metadata metadata) {}
