/// What receipts, income statements and credit notes say, and when one cannot be issued (contract
/// 30 §8).
@NullMarked
package ca.jechemine.payments.domain.receipt;

import org.jspecify.annotations.NullMarked;
