package ca.jechemine.payments.domain;

import java.util.Optional;

/// Makes links for paying without an account (contract 30 §4).
@FunctionalInterface
public interface LinkIssuer {

  /// A new link to pay that by, for a client without a space; empty for all others. Links that were
  /// issued before stay good.
  Optional<IssuedLink> issue(AppointmentPayment payment);
}
