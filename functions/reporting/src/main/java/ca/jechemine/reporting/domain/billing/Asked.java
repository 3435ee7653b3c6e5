package ca.jechemine.reporting.domain.billing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What of the billing list is asked for.
///
/// @param status null for all
/// @param method null for all
/// @param text what is searched for, stripped; empty for nothing
/// @param now the moment as of which rows are upcoming or pending
public record Asked(
    @Nullable RowStatus status, @Nullable MethodGroup method, Days days, String text, Instant now) {

  /// Without what is searched for, so that it gets into no log.
  @Override
  public String toString() {
    return status + " " + method + " " + days;
  }
}
