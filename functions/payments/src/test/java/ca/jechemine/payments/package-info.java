@NullMarked
package ca.jechemine.payments;

import org.jspecify.annotations.NullMarked;
