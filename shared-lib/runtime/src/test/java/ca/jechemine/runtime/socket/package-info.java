@NullMarked
package ca.jechemine.runtime.socket;

import org.jspecify.annotations.NullMarked;
