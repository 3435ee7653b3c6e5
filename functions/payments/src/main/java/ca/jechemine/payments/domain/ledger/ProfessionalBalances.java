package ca.jechemine.payments.domain.ledger;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;

/// What a professional is owed.
///
/// @param lifetime the payable balance: what could be paid out now; negative is to be recovered
/// @param inCycle what the cycle that was asked for added to it
/// @param pending their share of sessions that are billed and not paid
/// @param held their share of sessions whose payment is disputed
public record ProfessionalBalances(
    UserId professional,
    Money lifetime,
    LedgerCycle cycle,
    Money inCycle,
    Money pending,
    Money held) {}
