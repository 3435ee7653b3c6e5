package ca.jechemine.notifications.domain;

/// What became of a delivery, for good.
public sealed interface Outcome {

  /// The mail service took it.
  record Sent(Accepted accepted) implements Outcome {}

  /// It was not to be sent: a switch was off.
  record Suppressed(String reason) implements Outcome {}

  /// The mail service will not take it, today or later.
  record Failed(String reason) implements Outcome {}
}
