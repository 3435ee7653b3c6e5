@NullMarked
package ca.jechemine.reporting.domain.billing;

import org.jspecify.annotations.NullMarked;
