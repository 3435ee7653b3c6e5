package ca.jechemine.reporting.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A figure, and the same of the period before.
public record Compared(long current, long previous) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /// By how many per cent it changed, to two decimals, half of one away from zero; when there was
  /// nothing before, 100 if there is something now, and 0 otherwise (contract 30 §14).
  public BigDecimal change() {
    if (previous == 0) {
      return current > 0 ? HUNDRED : BigDecimal.ZERO;
    }
    return BigDecimal.valueOf(Math.subtractExact(current, previous))
        .multiply(HUNDRED)
        .divide(BigDecimal.valueOf(previous), 2, RoundingMode.HALF_UP);
  }
}
