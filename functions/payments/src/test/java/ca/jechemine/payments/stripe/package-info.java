@NullMarked
package ca.jechemine.payments.stripe;

import org.jspecify.annotations.NullMarked;
