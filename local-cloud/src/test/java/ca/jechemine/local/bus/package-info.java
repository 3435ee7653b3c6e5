@NullMarked
package ca.jechemine.local.bus;

import org.jspecify.annotations.NullMarked;
