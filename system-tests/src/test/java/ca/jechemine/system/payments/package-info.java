@NullMarked
package ca.jechemine.system.payments;

import org.jspecify.annotations.NullMarked;
