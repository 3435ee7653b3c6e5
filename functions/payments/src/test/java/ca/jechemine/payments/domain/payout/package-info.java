@NullMarked
package ca.jechemine.payments.domain.payout;

import org.jspecify.annotations.NullMarked;
