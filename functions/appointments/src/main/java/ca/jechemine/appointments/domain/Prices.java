package ca.jechemine.appointments.domain;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.PlatformShare;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What sessions cost: the platform's own prices and its share, in basis points (contract 20 §5.5).
/// A share of nothing is a share: 0 is not the default.
///
/// @param terms what calling a session off costs that is booked at these prices
public record Prices(
    Money solo, Money couple, Money group, int feeBasisPoints, CancellationTerms terms) {

  /// Those of a platform that nobody has set any for.
  public static final Prices DEFAULT =
      new Prices(
          new Money(120_00), new Money(150_00), new Money(80_00), 10_00, CancellationTerms.DEFAULT);

  public Prices {
    if (feeBasisPoints < 0 || feeBasisPoints > 100_00) {
      throw new IllegalArgumentException("a share is between nothing and all");
    }
  }

  /// A professional's own prices; one that is null or nothing is the platform's.
  public record Own(@Nullable Money solo, @Nullable Money couple, @Nullable Money group) {

    /// Of somebody who said nothing, or of nobody yet.
    public static final Own NONE = new Own(null, null, null);

    private Optional<Money> of(TherapyType type) {
      Money price =
          switch (type) {
            case SOLO -> solo;
            case COUPLE -> couple;
            case GROUP -> group;
          };
      return Optional.ofNullable(price).filter(it -> it.cents() > 0);
    }
  }

  /// What a session of that type costs with whoever has these prices, and how it is shared.
  public Shares shares(TherapyType type, Own own) {
    return shares(own.of(type).orElseGet(() -> platform(type)));
  }

  /// How that price is shared: the platform's part in whole dollars, half a dollar upwards.
  public Shares shares(Money price) {
    Money fee = new PlatformShare(feeBasisPoints).of(price);
    return new Shares(price, fee, price.minus(fee));
  }

  private Money platform(TherapyType type) {
    return switch (type) {
      case SOLO -> solo;
      case COUPLE -> couple;
      case GROUP -> group;
    };
  }

  /// A price and who gets what of it.
  public record Shares(Money price, Money platformFee, Money professionalPayout) {

    public Shares {
      if (!platformFee.plus(professionalPayout).equals(price)) {
        throw new IllegalArgumentException("the parts are not the whole");
      }
    }
  }
}
