@NullMarked
package ca.jechemine.library.stamp;

import org.jspecify.annotations.NullMarked;
