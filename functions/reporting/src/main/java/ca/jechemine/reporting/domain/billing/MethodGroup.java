package ca.jechemine.reporting.domain.billing;

/// The ways to pay as the billing list filters them.
public enum MethodGroup {
  CARD,
  TRANSFER,
  /// Direct debit, and what was paid otherwise: no filter asks for these alone.
  OTHER;

  /// That of a method as contract 30 §10 spells it.
  public static MethodGroup of(String method) {
    return switch (method) {
      case "card" -> CARD;
      case "transfer" -> TRANSFER;
      default -> OTHER;
    };
  }
}
