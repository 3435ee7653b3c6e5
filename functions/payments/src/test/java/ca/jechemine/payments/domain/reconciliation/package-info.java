@NullMarked
package ca.jechemine.payments.domain.reconciliation;

import org.jspecify.annotations.NullMarked;
