package ca.jechemine.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// The platform's share of what a session costs, in basis points (contract 30 §1.1). A share of
/// nothing is a share.
public record PlatformShare(int basisPoints) {

  /// That of a platform for which nobody set one.
  public static final PlatformShare DEFAULT = new PlatformShare(10_00);

  private static final int ALL = 100_00;
  private static final long CENTS_A_DOLLAR = 100;

  public PlatformShare {
    if (basisPoints < 0 || basisPoints > ALL) {
      throw new IllegalArgumentException("a share is between nothing and all");
    }
  }

  /// What falls to the platform of that price: whole dollars, half a dollar upwards, and never more
  /// than the price.
  public Money of(Money price) {
    long dollars =
        BigDecimal.valueOf(price.cents())
            .multiply(BigDecimal.valueOf(basisPoints))
            .divide(BigDecimal.valueOf(ALL * CENTS_A_DOLLAR), 0, RoundingMode.HALF_UP)
            .longValueExact();
    return new Money(Math.min(dollars * CENTS_A_DOLLAR, price.cents()));
  }
}
