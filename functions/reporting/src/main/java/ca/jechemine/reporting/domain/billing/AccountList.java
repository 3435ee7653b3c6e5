package ca.jechemine.reporting.domain.billing;

/// The lists of the accounting that a session may be in, one at most (contract 30 §16).
public enum AccountList {
  /// Held, and paid by card or debit; by the time of the payment.
  STRIPE_PAID,
  /// Held, and a transfer is awaited; by the end of the session.
  INTERAC_PENDING,
  /// The same, when it was not paid in time.
  INTERAC_OVERDUE,
  /// The last attempt to pay failed; by when.
  STRIPE_FAILED
}
