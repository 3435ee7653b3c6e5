/// What other domains tell, and what Stripe told.
@NullMarked
package ca.jechemine.payments.consumers;

import org.jspecify.annotations.NullMarked;
