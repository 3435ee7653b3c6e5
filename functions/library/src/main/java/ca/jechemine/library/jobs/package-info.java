/// What the library does by the clock.
@NullMarked
package ca.jechemine.library.jobs;

import org.jspecify.annotations.NullMarked;
