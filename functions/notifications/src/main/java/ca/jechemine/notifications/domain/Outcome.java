package ca.jechemine.notifications.domain;

/// What became of a delivery, for good.
public sealed interface Outcome {

  /// The service took it.
  record Sent(Accepted accepted) implements Outcome {}

  /// It was not to be sent: a switch was off, or it came too late to be of use.
  record Suppressed(String reason) implements Outcome {}

  /// The service will not take it, today or later; or it may have, and it is not to be sent twice.
  record Failed(String reason) implements Outcome {}
}
