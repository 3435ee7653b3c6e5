@NullMarked
package ca.jechemine.payments.domain.stripe;

import org.jspecify.annotations.NullMarked;
