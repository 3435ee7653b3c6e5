package ca.jechemine.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/// An amount of Canadian dollars in whole cents; it may be negative. The only rounding of money is
/// `share`.
public record Money(long cents) implements Comparable<Money> {

  public static final Money ZERO = new Money(0);

  /// The sum.
  ///
  /// @throws ArithmeticException rather than an overflow
  public Money plus(Money other) {
    return new Money(Math.addExact(cents, other.cents));
  }

  /// The difference.
  ///
  /// @throws ArithmeticException rather than an overflow
  public Money minus(Money other) {
    return new Money(Math.subtractExact(cents, other.cents));
  }

  /// So many times the amount.
  ///
  /// @throws ArithmeticException rather than an overflow
  public Money times(long count) {
    return new Money(Math.multiplyExact(cents, count));
  }

  /// A share of the amount in basis points (1,500 is 15 %), half a cent rounded away from zero.
  public Money share(int basisPoints) {
    return share(basisPoints, 10_000);
  }

  /// The share of the amount that falls to `part` of `whole`, half a cent rounded away from zero.
  ///
  /// @throws ArithmeticException when the whole is nothing
  public Money share(Money part, Money whole) {
    return share(part.cents, whole.cents);
  }

  private Money share(long part, long whole) {
    return new Money(
        BigDecimal.valueOf(cents)
            .multiply(BigDecimal.valueOf(part))
            .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
            .longValueExact());
  }

  /// As people read it: `12,50 $` in French, `$12.50` in English.
  public String in(Language language) {
    Locale locale =
        switch (language) {
          case FR -> Locale.CANADA_FRENCH;
          case EN -> Locale.CANADA;
        };
    return NumberFormat.getCurrencyInstance(locale).format(BigDecimal.valueOf(cents, 2));
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(cents, other.cents);
  }
}
