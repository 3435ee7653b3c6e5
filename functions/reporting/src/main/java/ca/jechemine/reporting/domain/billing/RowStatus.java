package ca.jechemine.reporting.domain.billing;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The status of a row as the page shows and filters it (contract 30 §13).
public enum RowStatus {
  PAID,
  PENDING,
  UPCOMING,
  PROCESSING,
  OVERDUE;

  /// That of a session that begins then, if it has a date, as of now.
  public static RowStatus of(BillingState state, @Nullable Instant startsAt, Instant now) {
    return switch (state) {
      case PAID -> PAID;
      case OVERDUE -> OVERDUE;
      case PROCESSING -> PROCESSING;
      case SCHEDULED -> startsAt != null && startsAt.isAfter(now) ? UPCOMING : PENDING;
      case DUE -> PENDING;
    };
  }

  /// As JSON spells it.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The one of that code.
  public static Optional<RowStatus> of(String code) {
    return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
  }
}
