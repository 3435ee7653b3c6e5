package ca.jechemine.payments.domain.stripe;

import ca.jechemine.kernel.Money;

/// A transfer, or a part of it, taken back.
public record TransferReversal(ReversalId id, TransferId transfer, Money amount) {}
