@NullMarked
package ca.jechemine.local.scan;

import org.jspecify.annotations.NullMarked;
