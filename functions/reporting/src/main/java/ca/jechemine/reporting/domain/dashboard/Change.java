package ca.jechemine.reporting.domain.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How much more there is than there was, in percent (contract 30 §15).
public final class Change {

  private static final int DECIMALS = 2;
  private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

  private Change() {}

  /// 48 instead of 40 is 20; from nothing it is 0.
  public static BigDecimal of(long total, long before) {
    return before == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(total - before)
            .multiply(PERCENT)
            .divide(BigDecimal.valueOf(before), DECIMALS, RoundingMode.HALF_UP);
  }
}
