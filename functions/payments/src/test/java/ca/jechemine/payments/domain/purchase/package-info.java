@NullMarked
package ca.jechemine.payments.domain.purchase;

import org.jspecify.annotations.NullMarked;
