@NullMarked
package ca.jechemine.runtime.probe;

import org.jspecify.annotations.NullMarked;
