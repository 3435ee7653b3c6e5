/// What administrators see first (contract 30 §15).
@NullMarked
package ca.jechemine.reporting.domain.dashboard;

import org.jspecify.annotations.NullMarked;
