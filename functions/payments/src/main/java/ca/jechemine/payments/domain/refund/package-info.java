/// Money that goes back: refunds as step machines, what is set aside for them, and who decides.
@NullMarked
package ca.jechemine.payments.domain.refund;

import org.jspecify.annotations.NullMarked;
