@NullMarked
package ca.jechemine.runtime.stream;

import org.jspecify.annotations.NullMarked;
