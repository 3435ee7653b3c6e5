@NullMarked
package ca.jechemine.kernel.calendar;

import org.jspecify.annotations.NullMarked;
