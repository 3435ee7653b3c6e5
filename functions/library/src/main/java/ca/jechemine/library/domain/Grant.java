package ca.jechemine.library.domain;

import java.time.Instant;

/// A reason for which somebody may open a resource that is not free. Access is the union of all of
/// them: when one ends, the others stay.
public sealed interface Grant {

  /// It was bought; a refund or a chargeback ends it.
  record Purchase(String purchaseId) implements Grant {}

  /// A plan that includes it was subscribed to.
  record Plan(String subscriptionId, Instant until) implements Grant {}

  /// An administrator gave it.
  record Gift(String giftId) implements Grant {}

  /// A professional assigned it to their client.
  record Prescription(String prescriptionId) implements Grant {}
}
