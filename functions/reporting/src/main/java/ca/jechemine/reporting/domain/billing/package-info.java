/// Sessions as administrators of billing see them (contract 30 §13, §16).
@NullMarked
package ca.jechemine.reporting.domain.billing;

import org.jspecify.annotations.NullMarked;
