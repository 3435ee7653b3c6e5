/// What operators start.
@NullMarked
package ca.jechemine.reporting.jobs;

import org.jspecify.annotations.NullMarked;
