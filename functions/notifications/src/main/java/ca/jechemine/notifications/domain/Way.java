package ca.jechemine.notifications.domain;

/// The ways by which people choose to be told (contract 40 §3.6).
public enum Way {
  EMAIL("email"),
  SMS("sms"),
  IN_APP("inApp"),
  PUSH("push");

  private final String code;

  Way(String code) {
    this.code = code;
  }

  /// As JSON spells it.
  public String code() {
    return code;
  }
}
