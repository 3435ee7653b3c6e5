package ca.jechemine.payments.domain.stripe;

import ca.jechemine.kernel.Money;

/// What an account has at Stripe, in Canadian dollars alone. Both may be negative.
///
/// @param pending not available yet
public record Balance(Money available, Money pending) {}
