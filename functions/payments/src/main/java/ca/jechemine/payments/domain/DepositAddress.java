package ca.jechemine.payments.domain;

/// Where transfers are sent.
@FunctionalInterface
public interface DepositAddress {

  /// Whether anybody set it: without one nobody can pay by transfer (contract 30 §0.2).
  boolean isSet();
}
