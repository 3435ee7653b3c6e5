package ca.jechemine.reporting.domain;

/// Which thing that happened: of a kind, by the id that its domain gave it.
public record FactId(Kind kind, String id) {

  /// What happens that reports count.
  public enum Kind {
    SESSION,
    PAYMENT,
    PURCHASE,
    SUBSCRIPTION_PAYMENT,
    SUBSCRIPTION_REFUND,
    /// Money of a session or of a purchase went back.
    RETURN,
    REVIEW
  }
}
