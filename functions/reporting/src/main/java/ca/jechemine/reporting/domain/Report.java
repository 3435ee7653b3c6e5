package ca.jechemine.reporting.domain;

import ca.jechemine.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// What administrators read of a period (contract 30 §14): the screen and its exports are the same
/// report.
///
/// @param revenue in cents: all that was earned
/// @param earned what that is made of
public record Report(
    Compared revenue,
    Compared sessions,
    Compared professionals,
    Compared clients,
    Earned earned,
    List<Issue> issues,
    List<Performance> performance) {

  /// As many are shown of each list.
  public static final int SHOWN = 5;

  public Report {
    issues = List.copyOf(issues);
    performance = List.copyOf(performance);
  }

  /// What was earned in the period, by what it was paid for.
  public record Earned(Money sessionFees, Money subscriptionPlans, Money resourceSales) {

    public static Earned of(Sums sums) {
      return new Earned(
          sums.money(Measure.SESSION_FEES),
          sums.money(Measure.SUBSCRIPTION_PLANS),
          sums.money(Measure.RESOURCE_SALES));
    }

    public Money total() {
      return sessionFees.plus(subscriptionPlans).plus(resourceSales);
    }
  }

  /// What clients came for, and in how many sessions.
  public record Issue(String type, long sessions) {}

  /// What a professional did.
  ///
  /// @param revenue what was paid for their sessions in the period, less what went back in it
  /// @param reviews how many there ever were
  /// @param ratings of them all together
  public record Performance(
      String id,
      String name,
      long sessions,
      long clients,
      Money revenue,
      long reviews,
      long ratings) {

    /// The mean of all ratings to two decimals, and 0 when there is none: none is made up.
    public BigDecimal rating() {
      return mean(ratings, reviews);
    }
  }

  /// The mean of ratings to two decimals, 0 of none.
  public static BigDecimal mean(long ratings, long reviews) {
    return reviews == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(ratings).divide(BigDecimal.valueOf(reviews), 2, RoundingMode.HALF_UP);
  }
}
