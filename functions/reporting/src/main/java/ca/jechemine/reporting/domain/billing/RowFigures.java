package ca.jechemine.reporting.domain.billing;

/// How many rows there are, and what of their money falls to the platform and to professionals, in
/// cents.
public record RowFigures(long count, long feeCents, long payoutCents) {

  public static final RowFigures NONE = new RowFigures(0, 0, 0);

  /// Those of one row.
  public static RowFigures of(Visit.Price price) {
    return new RowFigures(1, price.feeCents(), price.payoutCents());
  }

  /// Both together.
  public RowFigures plus(RowFigures other) {
    return new RowFigures(
        Math.addExact(count, other.count),
        Math.addExact(feeCents, other.feeCents),
        Math.addExact(payoutCents, other.payoutCents));
  }

  /// What takes these away.
  public RowFigures negated() {
    return new RowFigures(-count, -feeCents, -payoutCents);
  }
}
