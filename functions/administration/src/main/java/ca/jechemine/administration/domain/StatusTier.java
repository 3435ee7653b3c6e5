package ca.jechemine.administration.domain;

import java.time.Instant;
import java.util.Locale;

/// How a client stands in the lists; the first that holds (contract 40 §8, "statusTier"). Who has
/// no appointment at all is gray in the administrators' list.
public enum StatusTier {
  RED,
  GRAY,
  GREEN,
  YELLOW;

  /// How somebody with those appointments and that guarantee stands now.
  public static StatusTier of(ClientSummary summary, Guarantee guarantee, Instant now) {
    Instant lateFrom = summary.lateFrom();
    if (summary.failedPayments() > 0 || (lateFrom != null && !lateFrom.isAfter(now))) {
      return RED;
    }
    if (summary.isAllPending()) {
      return GRAY;
    }
    if (guarantee.isGreen()) {
      return GREEN;
    }
    return summary.appointments() > 0 ? YELLOW : GRAY;
  }

  /// As JSON spells it.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
