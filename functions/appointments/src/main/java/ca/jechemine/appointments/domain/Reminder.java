package ca.jechemine.appointments.domain;

/// What is said in time, once each (contract 20 §5.9).
public enum Reminder {
  GUARANTEE_DAY_1(Base.FIRST_DATE),
  GUARANTEE_DAY_2(Base.FIRST_DATE),
  GUARANTEE_48H_CLIENT(Base.START),
  GUARANTEE_48H_PROFESSIONAL(Base.START),
  SESSION_72H(Base.START),
  SESSION_48H(Base.START),
  UNSCHEDULED_3_DAYS(Base.MATCH),
  UNSCHEDULED_7_DAYS(Base.MATCH),
  URGENT_UNSCHEDULED_12H(Base.MATCH);

  private enum Base {
    MATCH,
    FIRST_DATE,
    START
  }

  private final Base base;

  Reminder(Base base) {
    this.base = base;
  }

  /// Whether it depends on when the session begins, and is due again when that is moved.
  public boolean isOfStart() {
    return base == Base.START;
  }

  /// Whether it depends on when the request was taken, and is due again when it is taken anew.
  public boolean isOfMatch() {
    return base == Base.MATCH;
  }
}
