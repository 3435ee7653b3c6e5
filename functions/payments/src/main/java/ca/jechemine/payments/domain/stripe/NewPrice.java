package ca.jechemine.payments.domain.stripe;

import ca.jechemine.kernel.Money;

/// A price of a plan. Always Canadian dollars.
///
/// @param plan the id of the plan, of which Stripe's product has its own
/// @param name of the plan, as Stripe's pages and receipts show it
/// @param interval `month` or `year`
/// @param key by which it is found again: there is one of it
public record NewPrice(String plan, String name, String interval, Money amount, String key) {}
