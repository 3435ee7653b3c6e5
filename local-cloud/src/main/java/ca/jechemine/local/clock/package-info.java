/// Time that can be moved, and moments that come back.
@NullMarked
package ca.jechemine.local.clock;

import org.jspecify.annotations.NullMarked;
