package ca.jechemine.payments.domain.ledger;

/// The side of an account on which an amount stands.
public enum Side {
  /// What comes in, is owed to the platform, or is spent.
  DEBIT,
  /// What goes out, is owed by the platform, or is earned.
  CREDIT
}
