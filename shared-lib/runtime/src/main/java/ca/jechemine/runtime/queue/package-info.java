@NullMarked
package ca.jechemine.runtime.queue;

import org.jspecify.annotations.NullMarked;
