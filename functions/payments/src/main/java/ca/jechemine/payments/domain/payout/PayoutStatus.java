package ca.jechemine.payments.domain.payout;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How far a payout is, as one word.
public enum PayoutStatus {
  AWAITING_APPROVAL,
  REQUESTED,
  SENT,
  FAILED,
  DECLINED,
  REVERSED;

  /// As JSON spells it.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The one of that code; empty when there is none.
  public static Optional<PayoutStatus> of(String code) {
    return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
  }
}
