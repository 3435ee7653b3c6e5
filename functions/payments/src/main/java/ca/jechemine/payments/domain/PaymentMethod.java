package ca.jechemine.payments.domain;

import ca.jechemine.payments.domain.stripe.MethodType;
import java.util.Optional;
import java.util.stream.Stream;

/// How an appointment is paid (contract 30 §10).
public enum PaymentMethod {
  CARD("card"),
  DIRECT_DEBIT("direct_debit"),
  TRANSFER("transfer"),
  /// Outside the platform; an administrator says so.
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

  /// What a method of that type pays by.
  public static PaymentMethod of(MethodType type) {
    return switch (type) {
      case CARD -> CARD;
      case ACSS_DEBIT -> DIRECT_DEBIT;
    };
  }

  /// What Stripe takes it by, when Stripe does.
  public Optional<MethodType> atStripe() {
    return switch (this) {
      case CARD -> Optional.of(MethodType.CARD);
      case DIRECT_DEBIT -> Optional.of(MethodType.ACSS_DEBIT);
      case TRANSFER, MANUAL -> Optional.empty();
    };
  }
}
