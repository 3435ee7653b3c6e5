package ca.jechemine.reporting.domain;

import ca.jechemine.kernel.Money;
import java.util.EnumMap;
import java.util.Map;

/// What adds up, by measure; a measure that is nothing is left out, so that equal sums are equal.
public record Sums(Map<Measure, Long> values) {

  public static final Sums NONE = new Sums(Map.of());

  public Sums {
    EnumMap<Measure, Long> kept = new EnumMap<>(Measure.class);
    values.forEach((measure, value) -> {
      if (value != 0) {
        kept.put(measure, value);
      }
    });
    values = Map.copyOf(kept);
  }

  /// So much of one measure.
  public static Sums of(Measure measure, long value) {
    return new Sums(Map.of(measure, value));
  }

  /// How much there is of that.
  public long get(Measure measure) {
    return values.getOrDefault(measure, 0L);
  }

  public boolean isNothing() {
    return values.isEmpty();
  }

  /// Both together.
  ///
  /// @throws ArithmeticException rather than an overflow
  public Sums plus(Sums other) {
    EnumMap<Measure, Long> sum = new EnumMap<>(Measure.class);
    sum.putAll(values);
    other.values.forEach((measure, value) -> sum.merge(measure, value, Math::addExact));
    return new Sums(sum);
  }

  /// This without that.
  public Sums minus(Sums other) {
    return plus(other.negated());
  }

  private Sums negated() {
    EnumMap<Measure, Long> sum = new EnumMap<>(Measure.class);
    values.forEach((measure, value) -> sum.put(measure, Math.negateExact(value)));
    return new Sums(sum);
  }

  /// What was earned in all: sessions, subscriptions and resources.
  public Money revenue() {
    return Report.Earned.of(this).total();
  }

  /// A measure that is money.
  public Money money(Measure measure) {
    return new Money(get(measure));
  }
}
