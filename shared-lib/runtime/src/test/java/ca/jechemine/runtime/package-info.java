@NullMarked
package ca.jechemine.runtime;

import org.jspecify.annotations.NullMarked;
