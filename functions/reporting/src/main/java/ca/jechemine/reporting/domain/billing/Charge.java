package ca.jechemine.reporting.domain.billing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The payment of a session as the payments domain tells of it.
///
/// @param changedAt when it became so
public record Charge(
    long version,
    Visit.Price price,
    @Nullable Instant paidAt,
    @Nullable Instant transferDueAt,
    @Nullable String interacReference,
    @Nullable String invoiceNumber,
    boolean isMethodOnFile,
    boolean isReceiptIssued,
    Instant changedAt) {}
