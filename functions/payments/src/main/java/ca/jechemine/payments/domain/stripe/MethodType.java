package ca.jechemine.payments.domain.stripe;

import java.util.Arrays;
import java.util.Optional;

/// What people pay with at Stripe (contract 30 §2).
public enum MethodType {
  CARD("card", "card"),
  /// A Canadian pre-authorized debit.
  ACSS_DEBIT("acss_debit", "direct_debit");

  private final String code;
  private final String paymentMethod;

  MethodType(String code, String paymentMethod) {
    this.code = code;
    this.paymentMethod = paymentMethod;
  }

  /// As Stripe and the set-up endpoints spell it.
  public String code() {
    return code;
  }

  /// As `payment.method` of an appointment spells it.
  public String paymentMethod() {
    return paymentMethod;
  }

  /// The type that Stripe spells so, when it is one of these.
  public static Optional<MethodType> of(String code) {
    return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
  }
}
