package ca.jechemine.notifications.domain.realtime;

/// What a client says over its WebSocket (contract 40 §3.7).
public sealed interface ClientFrame {

  /// The first word.
  record Hello() implements ClientFrame {}

  /// A sign of life.
  record Ping() implements ClientFrame {}

  /// The row was read.
  record MarkRead(String id) implements ClientFrame {}

  /// Everything was read.
  record MarkAllRead() implements ClientFrame {}

  /// No JSON object, or without what its action needs.
  record Malformed() implements ClientFrame {}

  /// An action that there is not.
  record Unknown() implements ClientFrame {}
}
