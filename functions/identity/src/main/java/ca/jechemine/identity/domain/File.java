package ca.jechemine.identity.domain;

/// What there is to read of somebody: a row of the matrix of contract 10 §5.
public enum File {
  /// The account itself.
  USER,
  /// A client's health record.
  MEDICAL_PROFILE,
  /// A professional's own profile, with what the public does not see of it.
  PROFESSIONAL_PROFILE
}
