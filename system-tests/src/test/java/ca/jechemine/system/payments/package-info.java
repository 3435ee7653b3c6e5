/// The payments domain against the local cloud.
@NullMarked
package ca.jechemine.system.payments;

import org.jspecify.annotations.NullMarked;
