/// Stripe, called by what stripe-java sends requests with; none of its models is loaded
/// (docs/adr/0061). Only this package knows that library.
@NullMarked
package ca.jechemine.payments.stripe;

import org.jspecify.annotations.NullMarked;
