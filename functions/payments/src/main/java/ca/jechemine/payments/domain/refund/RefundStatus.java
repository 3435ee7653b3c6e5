package ca.jechemine.payments.domain.refund;

import java.util.Optional;
import java.util.stream.Stream;

/// How far a refund is.
public enum RefundStatus {
  AWAITING_APPROVAL("awaiting_approval"),
  REQUESTED("requested"),
  SENT("sent"),
  BY_HAND("by_hand"),
  SUCCEEDED("succeeded"),
  FAILED("failed"),
  DECLINED("declined");

  private final String code;

  RefundStatus(String code) {
    this.code = code;
  }

  /// As JSON spells it.
  public String code() {
    return code;
  }

  /// The one of that code.
  public static Optional<RefundStatus> of(String code) {
    return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
  }
}
