package ca.jechemine.payments.domain;

import ca.jechemine.payments.domain.payout.PayoutId;
import java.time.Instant;

/// That a payout is of this payment, and since when: the professional gets their part by it. How
/// far it is, the payout says.
public record PaidOut(PayoutId payout, Instant at) {}
