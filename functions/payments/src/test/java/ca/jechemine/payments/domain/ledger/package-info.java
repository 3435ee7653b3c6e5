@NullMarked
package ca.jechemine.payments.domain.ledger;

import org.jspecify.annotations.NullMarked;
