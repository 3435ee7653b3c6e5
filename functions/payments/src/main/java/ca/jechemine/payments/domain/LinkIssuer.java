package ca.jechemine.payments.domain;

import java.util.Optional;

/// Makes links for paying without signing in (contract 30 §4).
@FunctionalInterface
public interface LinkIssuer {

  /// A new link to pay that by, for whoever is told of it next; empty when they have a space and
  /// nothing is to be paid yet. Links that were issued before stay good.
  Optional<IssuedLink> issue(AppointmentPayment payment);
}
