@NullMarked
package ca.jechemine.runtime.log;

import org.jspecify.annotations.NullMarked;
