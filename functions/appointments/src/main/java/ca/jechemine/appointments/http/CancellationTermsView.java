package ca.jechemine.appointments.http;

import ca.jechemine.appointments.domain.CancellationTerms;
import ca.jechemine.appointments.domain.Viewer;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What calling the appointment off costs a client, for whoever pays or answers for it: hours
/// before it begins, and percent of its price.
@Json
record CancellationTermsView(
    long version,
    long freeUntilHours,
    BigDecimal earlyFeePercentage,
    BigDecimal lateFeePercentage) {

  static @Nullable CancellationTermsView of(CancellationTerms terms, Viewer viewer) {
    return switch (viewer) {
      case CLIENT, ADMIN ->
          new CancellationTermsView(
              terms.version(),
              terms.freeUntil().toHours(),
              percent(terms.earlyFeeBasisPoints()),
              percent(terms.lateFeeBasisPoints()));
      case PROFESSIONAL, OFFERED -> null;
    };
  }

  /// 10 is spelled so, not as 1E+1.
  private static BigDecimal percent(int basisPoints) {
    BigDecimal percent = BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros();
    return percent.setScale(Math.max(0, percent.scale()));
  }
}
