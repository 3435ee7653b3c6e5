package ca.jechemine.notifications.http;

import ca.jechemine.notifications.domain.LedgerEntry;
import ca.jechemine.notifications.domain.Masked;
import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A mail, text or push message as it goes into the export of whose account it was for. The
/// recipient is masked: it may be the loved one's. Who of the administrators had it sent once more
/// is theirs.
@Json
record OwnDeliveryView(
    String id,
    Instant createdAt,
    String event,
    String channel,
    @Nullable String to,
    String status,
    @Nullable String reason,
    @Nullable Instant settledAt,
    @Nullable String appointmentId,
    @Nullable String resentFrom) {

  static OwnDeliveryView of(LedgerEntry entry) {
    return new OwnDeliveryView(
        entry.id(),
        entry.createdAt(),
        entry.event(),
        entry.channel(),
        entry.recipient().map(it -> Masked.recipient(it, entry.channel())).orElse(null),
        entry.state().code(),
        entry.reason(),
        entry.settledAt(),
        entry.concerned().appointmentId(),
        entry.repetition() == null ? null : entry.repetition().of());
  }
}
