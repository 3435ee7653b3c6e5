@NullMarked
package ca.jechemine.payments.domain.refund;

import org.jspecify.annotations.NullMarked;
