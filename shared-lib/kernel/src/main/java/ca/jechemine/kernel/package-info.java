@NullMarked
package ca.jechemine.kernel;

import org.jspecify.annotations.NullMarked;
