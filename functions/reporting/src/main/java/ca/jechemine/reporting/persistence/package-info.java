/// Where facts and totals are kept.
@NullMarked
package ca.jechemine.reporting.persistence;

import org.jspecify.annotations.NullMarked;
