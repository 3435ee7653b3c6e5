package ca.jechemine.administration.domain;

import java.util.Locale;

/// What a client is to a professional; the first that holds counts (contract 40 §8).
public enum CaseloadBucket {
  ONGOING,
  ACCEPTED,
  PROPOSED,
  /// All that was theirs is over, whether it took place or not.
  COMPLETED;

  /// As JSON spells it.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
