package ca.jechemine.payments.domain.ledger;

import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.AppointmentId;
import org.jspecify.annotations.Nullable;

/// Whose session the money is about.
///
/// @param actNature as the contract spells it; null until the session is closed
public record Session(
    AppointmentId appointment, UserId client, UserId professional, @Nullable String actNature) {}
