package ca.jechemine.payments.domain;

import ca.jechemine.payments.domain.stripe.TransferId;
import java.time.Instant;

/// That the professional got their part, and by which transfer.
public record PaidOut(TransferId transfer, Instant at) {}
