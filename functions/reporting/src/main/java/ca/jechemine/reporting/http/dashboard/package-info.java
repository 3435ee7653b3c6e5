/// The endpoint of the dashboard.
@NullMarked
package ca.jechemine.reporting.http.dashboard;

import org.jspecify.annotations.NullMarked;
