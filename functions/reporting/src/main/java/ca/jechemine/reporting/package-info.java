@NullMarked
package ca.jechemine.reporting;

import org.jspecify.annotations.NullMarked;
