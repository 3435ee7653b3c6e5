/// What the dashboard is read from.
@NullMarked
package ca.jechemine.reporting.persistence.dashboard;

import org.jspecify.annotations.NullMarked;
