package ca.jechemine.payments.domain.receipt;

import ca.jechemine.kernel.Money;
import java.time.Instant;

/// A credit note that was issued.
///
/// @param ordinal which of the receipt's it is, from 1
/// @param isWithdrawn whether the money did not go back after all, so that it corrects nothing
public record KeptNote(
    int ordinal, Money amount, Instant at, Printed printed, boolean isWithdrawn) {

  KeptNote withdrawn() {
    return new KeptNote(ordinal, amount, at, printed, true);
  }
}
