package ca.jechemine.payments.domain.plan;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How often a subscription is paid for.
public enum Interval {
  MONTH,
  YEAR;

  /// As JSON and Stripe spell it.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The interval of that code, if there is one.
  public static Optional<Interval> of(String code) {
    return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
  }
}
