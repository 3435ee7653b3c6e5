package ca.jechemine.appointments.domain;

import java.util.Optional;
import java.util.stream.Stream;

/// How far the payment of an appointment is (contract 20 §3).
public enum PaymentStatus {
  PENDING("pending"),
  PROCESSING("processing"),
  PAID("paid"),
  FAILED("failed"),
  REFUNDED("refunded"),
  PARTIALLY_REFUNDED("partially_refunded"),
  OVERDUE("overdue"),
  CANCELLED("cancelled");

  private final String code;

  PaymentStatus(String code) {
    this.code = code;
  }

  /// As JSON spells it.
  public String code() {
    return code;
  }

  /// The one of that code.
  public static Optional<PaymentStatus> of(String code) {
    return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
  }
}
