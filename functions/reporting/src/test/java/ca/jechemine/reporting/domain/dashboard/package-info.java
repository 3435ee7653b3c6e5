@NullMarked
package ca.jechemine.reporting.domain.dashboard;

import org.jspecify.annotations.NullMarked;
