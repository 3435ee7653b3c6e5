package ca.jechemine.appointments.domain;

import java.util.Optional;
import java.util.stream.Stream;

/// How an appointment is paid (contract 20 §3).
public enum PaymentMethod {
  CARD("card"),
  TRANSFER("transfer"),
  DIRECT_DEBIT("direct_debit"),
  MANUAL("manual");

  private final String code;

  PaymentMethod(String code) {
    this.code = code;
  }

  /// As JSON spells it.
  public String code() {
    return code;
  }

  /// The one of that code.
  public static Optional<PaymentMethod> of(String code) {
    return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
  }
}
