package ca.jechemine.reporting.domain.billing;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A session as the appointments domain tells of it, in the words of contract 20. What it is to
/// cost counts until the payments domain says what it costs.
public record Visit(
    long version,
    String clientId,
    @Nullable String professionalId,
    String status,
    @Nullable Instant startsAt,
    Price price) {

  private static final Set<String> SHOWN = Set.of("completed", "scheduled", "cancelled", "no-show");
  private static final Set<String> OVER = Set.of("completed", "no-show");

  /// Cents, and how it is to be paid.
  public record Price(long cents, long feeCents, long payoutCents, String status, String method) {}

  /// Whether billing shows such a session.
  public boolean isShown() {
    return SHOWN.contains(status);
  }

  /// Whether it was held, or the client did not come.
  public boolean isOver() {
    return OVER.contains(status);
  }

  /// Whether it is to come.
  public boolean isScheduled() {
    return status.equals("scheduled");
  }
}
