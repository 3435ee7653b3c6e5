/// Puts the dashboard together.
@NullMarked
package ca.jechemine.reporting.application.dashboard;

import org.jspecify.annotations.NullMarked;
