/// Whether the ledger says what Stripe says.
@NullMarked
package ca.jechemine.payments.domain.reconciliation;

import org.jspecify.annotations.NullMarked;
