package ca.jechemine.payments.domain.stripe;

/// A subscription whose first period is to be paid at once, by that method.
///
/// @param description neutral: it stands on statements
public record NewSubscription(
    CustomerId customer,
    PriceId price,
    PaymentMethodId method,
    String description,
    Metadata metadata) {}
