/// Billed sessions in the reporting table.
@NullMarked
package ca.jechemine.reporting.persistence.billing;

import org.jspecify.annotations.NullMarked;
