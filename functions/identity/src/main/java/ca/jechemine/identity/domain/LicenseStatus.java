package ca.jechemine.identity.domain;

import java.util.Locale;

/// What is known of a professional's licence to practise.
public enum LicenseStatus {
  NOT_APPLICABLE,
  PENDING_REVIEW,
  VERIFIED,
  REJECTED;

  /// As JSON spells it, in lower case.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
