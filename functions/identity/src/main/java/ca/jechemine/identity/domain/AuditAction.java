package ca.jechemine.identity.domain;

/// What the log of sign-in matters tells of (contract 10 §10.4).
public enum AuditAction {
  LOGIN_SUCCESS,
  LOGIN_FAILED,
  LOGIN_BLOCKED_UNVERIFIED,
  LOGIN_BLOCKED_REJECTED,
  LOGIN_BLOCKED_INACTIVE,
  /// Somebody with the right password asked what stands in the way.
  LOGIN_REASON_READ,
  LOGOUT,
  LOGOUT_EVERYWHERE,
  /// A refresh key was shown after it had been replaced, and its sign-in was ended.
  SESSION_REUSED,
  PASSWORD_RESET_REQUESTED,
  /// An administrator sent somebody a link to choose a password.
  PASSWORD_SETUP_SENT,
  PASSWORD_SET,
  /// The link that was mailed was opened for the first time.
  EMAIL_VERIFIED,
  /// The code that was sent to the phone was shown.
  PHONE_VERIFIED
}
