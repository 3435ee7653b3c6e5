package ca.jechemine.payments.domain.ledger;

import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.AppointmentId;
import org.jspecify.annotations.Nullable;

/// Whose session the money is about. Once money of it was posted, client and professional stay: an
/// entry is a difference of their balances.
///
/// @param actNature as the contract spells it; null until the session is closed
public record Session(
    AppointmentId appointment, UserId client, UserId professional, @Nullable String actNature) {}
