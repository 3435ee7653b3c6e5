package ca.jechemine.notifications.domain;

/// Whether a claimed delivery is sent.
public sealed interface Decision {

  /// This mail is sent.
  record Send(OutgoingMail mail) implements Decision {}

  /// Nothing is sent, for this reason.
  record Suppress(String reason) implements Decision {}
}
