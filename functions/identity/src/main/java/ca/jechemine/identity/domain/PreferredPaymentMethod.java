package ca.jechemine.identity.domain;

import java.util.Optional;
import java.util.stream.Stream;

/// How somebody would rather pay for what they book (contract 10 §10.1, contract 20 §2.2).
public enum PreferredPaymentMethod {
  INTERAC("interac"),
  CARD("card"),
  DIRECT_DEBIT("direct_debit"),
  PAYMENT_PLAN("payment_plan");

  private final String code;

  PreferredPaymentMethod(String code) {
    this.code = code;
  }

  /// As JSON spells it.
  public String code() {
    return code;
  }

  /// The one of that code.
  public static Optional<PreferredPaymentMethod> of(String code) {
    return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
  }
}
