package ca.jechemine.reporting.domain.billing;

/// What stands above the billing list, of all sessions (contract 30 §13): sums of the rows' own
/// amounts. What was paid back or is not owed is in none of them.
public record BillingSummary(
    long revenueCents,
    long pendingRevenueCents,
    long payoutCents,
    long transactions,
    long overdue,
    long interacPending) {

  /// Out of the figures of all days.
  public static BillingSummary of(RowSums all) {
    RowFigures paid = all.over(it -> it.state() == BillingState.PAID);
    RowFigures open = all.over(it -> BillingState.OPEN.contains(it.state()));
    RowFigures overdue = all.over(it -> it.state() == BillingState.OVERDUE);
    RowFigures transfers =
        all.over(
            it -> BillingState.OPEN.contains(it.state()) && it.method() == MethodGroup.TRANSFER);
    return new BillingSummary(
        paid.feeCents(),
        open.feeCents(),
        paid.payoutCents(),
        paid.count(),
        overdue.count(),
        transfers.count());
  }
}
