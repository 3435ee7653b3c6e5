package ca.jechemine.notifications.http;

import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.LedgerEntry;
import ca.jechemine.notifications.domain.LedgerEntry.Holding;
import ca.jechemine.notifications.domain.LedgerEntry.Repetition;
import ca.jechemine.notifications.domain.Masked;
import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A delivery as administrators see it: never what was said in it, and the recipient masked.
@Json
record DeliveryView(
    String id,
    String event,
    String channel,
    String status,
    @Nullable String reason,
    @Nullable String to,
    Instant createdAt,
    @Nullable Instant settledAt,
    int attempts,
    @Nullable String providerId,
    @Nullable String appointmentId,
    @Nullable String userId,
    @Nullable String resentFrom,
    @Nullable String resentBy,
    @Nullable Instant heldUntil,
    @Nullable String sentWith) {

  static DeliveryView of(LedgerEntry entry) {
    Repetition repetition = entry.repetition();
    Holding holding = entry.holding();
    return new DeliveryView(
        entry.id(),
        entry.event(),
        entry.channel(),
        entry.state().code(),
        entry.reason(),
        entry.recipient().map(it -> Masked.recipient(it, entry.channel())).orElse(null),
        entry.createdAt(),
        entry.settledAt(),
        entry.attempts(),
        entry.providerId(),
        entry.concerned().appointmentId(),
        entry.concerned().account().map(UserId::value).orElse(null),
        repetition == null ? null : repetition.of(),
        repetition == null ? null : repetition.by().value(),
        holding == null ? null : holding.until(),
        holding == null ? null : holding.sentWith());
  }
}
