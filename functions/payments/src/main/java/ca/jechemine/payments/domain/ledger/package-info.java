/// The journal of all money that moves: double-entry, append-only, in cents, and the balances that
/// follow from it (docs/data-model/payments-ledger.md, docs/adr/0060).
@NullMarked
package ca.jechemine.payments.domain.ledger;

import org.jspecify.annotations.NullMarked;
