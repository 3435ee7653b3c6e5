package ca.jechemine.appointments.domain;

import java.util.Optional;
import java.util.stream.Stream;

/// How somebody would rather pay for all that they book; the contract's `preferredPaymentMethod`
/// (contract 20 §2.2). The identity domain keeps it with the account.
public enum PreferredPayment {
  INTERAC("interac"),
  CARD("card"),
  DIRECT_DEBIT("direct_debit"),
  PAYMENT_PLAN("payment_plan");

  private final String code;

  PreferredPayment(String code) {
    this.code = code;
  }

  /// As JSON spells it.
  public String code() {
    return code;
  }

  /// The one of that code.
  public static Optional<PreferredPayment> of(String code) {
    return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
  }
}
