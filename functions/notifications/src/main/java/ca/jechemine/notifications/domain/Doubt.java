package ca.jechemine.notifications.domain;

/// What to do with a message that may have left, or may not, because whoever was sending it is gone
/// (docs/adr/0004-delivery-ledger.md, docs/adr/0016-text-messages-through-the-ledger.md).
public enum Doubt {
  /// Rather twice than never.
  SEND_AGAIN,

  /// Rather never than twice.
  GIVE_UP
}
