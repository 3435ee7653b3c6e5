/// Works figures out again.
@NullMarked
package ca.jechemine.reporting.jobs.billing;

import org.jspecify.annotations.NullMarked;
