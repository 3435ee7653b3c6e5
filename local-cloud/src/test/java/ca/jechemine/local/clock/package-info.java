@NullMarked
package ca.jechemine.local.clock;

import org.jspecify.annotations.NullMarked;
