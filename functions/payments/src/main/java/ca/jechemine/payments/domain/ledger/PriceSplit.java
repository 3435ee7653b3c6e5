package ca.jechemine.payments.domain.ledger;

import ca.jechemine.kernel.Money;

/// What a session costs, and how that falls to the platform and to the professional: fee and payout
/// are the price, to the cent.
public record PriceSplit(Money price, Money platformFee) {

  /// What costs nothing.
  public static final PriceSplit NOTHING = new PriceSplit(Money.ZERO, Money.ZERO);

  public PriceSplit {
    if (platformFee.cents() < 0 || platformFee.compareTo(price) > 0) {
      throw new IllegalArgumentException("a fee is between nothing and the price");
    }
  }

  /// What falls to the professional.
  public Money professionalPayout() {
    return price.minus(platformFee);
  }

  /// The platform's share of a part of the price, rounded here and nowhere else. Of parts that
  /// follow on one another each is the difference of two such shares, so that all of them are the
  /// fee.
  public Money feeOf(Money part) {
    return price.cents() == 0 ? Money.ZERO : platformFee.share(part, price);
  }

  /// A lower price that is split in the same proportion: what is kept of a session that was called
  /// off too late.
  ///
  /// @throws IllegalArgumentException when it is more than the price, or negative
  public PriceSplit partOf(Money part) {
    if (part.cents() < 0 || part.compareTo(price) > 0) {
      throw new IllegalArgumentException("a part is between nothing and the price");
    }
    return new PriceSplit(part, feeOf(part));
  }
}
