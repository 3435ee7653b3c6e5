package ca.jechemine.payments.domain.stripe;

import ca.jechemine.kernel.Money;
import java.time.Instant;

/// Money that went to a professional's account.
///
/// @param reversed how much of it was taken back so far
public record Transfer(
    TransferId id,
    AccountId destination,
    Money amount,
    Money reversed,
    Instant created,
    Metadata metadata) {}
