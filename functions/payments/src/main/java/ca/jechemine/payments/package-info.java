/// The payments domain: what sessions cost and who owes it, Stripe, guarantees of payment,
/// receipts, refunds, the ledger and payouts (contract 30).
@NullMarked
package ca.jechemine.payments;

import org.jspecify.annotations.NullMarked;
