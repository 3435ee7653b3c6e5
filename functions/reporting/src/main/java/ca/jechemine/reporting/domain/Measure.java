package ca.jechemine.reporting.domain;

/// What is added up. Money is cents.
public enum Measure {
  /// Sessions that were completed.
  SESSIONS("sessionCount"),
  /// What was paid for sessions, less what went back of it.
  SESSION_FEES("sessionFees"),
  /// What was paid for subscriptions, less what went back of it.
  SUBSCRIPTION_PLANS("subscriptionPlans"),
  /// What was paid for resources, less what went back of it.
  RESOURCE_SALES("resourceSales"),
  REVIEWS("reviewCount"),
  /// The ratings of all reviews together.
  RATINGS("ratingSum"),
  /// Clients who had a session.
  ACTIVE_CLIENTS("activeClients"),
  /// Professionals who held a session.
  ACTIVE_PROFESSIONALS("activeProfessionals");

  private final String code;

  Measure(String code) {
    this.code = code;
  }

  /// As rows spell it.
  public String code() {
    return code;
  }
}
