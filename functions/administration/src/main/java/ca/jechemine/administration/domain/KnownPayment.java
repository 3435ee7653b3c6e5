package ca.jechemine.administration.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The payment of an appointment as this domain heard of it last; `status` and `method` are as
/// contract 30 §10 spells them. A transfer is due a day after the session was closed (§7).
public record KnownPayment(
    long version, String status, String method, @Nullable Instant transferDueAt) {

  /// From when a transfer that did not come is an anomaly: two days after the session was closed,
  /// which is a day after it was due.
  private static final Duration FROM_DUE_TO_LATE = Duration.ofDays(1);

  public boolean isFailed() {
    return status.equals("failed");
  }

  /// When the transfer is due that has not come.
  public Optional<Instant> unpaidSince() {
    return isUnpaid() ? Optional.ofNullable(transferDueAt) : Optional.empty();
  }

  /// From when the transfer that has not come is late.
  public Optional<Instant> lateFrom() {
    return unpaidSince().map(it -> it.plus(FROM_DUE_TO_LATE));
  }

  private boolean isUnpaid() {
    return status.equals("pending") || status.equals("overdue");
  }
}
