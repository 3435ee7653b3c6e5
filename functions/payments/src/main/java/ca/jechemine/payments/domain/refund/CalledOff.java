package ca.jechemine.payments.domain.refund;

import ca.jechemine.kernel.Money;

/// What a refund tells of the cancellation that caused it (contract 30 §1.3).
///
/// @param by client, professional, admin or guest
/// @param fee what is kept
/// @param hoursBefore whole hours until the session began; 0 when it had no date, negative
///   afterwards
public record CalledOff(String by, Money fee, long hoursBefore) {}
