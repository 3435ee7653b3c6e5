package ca.jechemine.reporting.domain.billing;

import java.util.List;

/// Where a row of the billing list stands, whatever the time is: what is scheduled and unpaid is
/// `upcoming` until it begins and `pending` from then on.
public enum BillingState {
  PAID,
  OVERDUE,
  PROCESSING,
  /// Not paid, of a session that has a date.
  SCHEDULED,
  /// Not paid, of a session that is over or has no date.
  DUE;

  /// Those whose money is still to come.
  public static final List<BillingState> OPEN = List.of(OVERDUE, PROCESSING, SCHEDULED, DUE);
}
