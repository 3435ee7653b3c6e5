/// Paying professionals: their accounts at Stripe and what is sent there.
@NullMarked
package ca.jechemine.payments.domain.payout;

import org.jspecify.annotations.NullMarked;
