package ca.jechemine.notifications.domain.push;

/// What a push service said to a message.
public sealed interface PushAnswer {

  /// It took it.
  record Taken() implements PushAnswer {}

  /// There is no such subscription any more.
  record Gone() implements PushAnswer {}

  /// It will never take this message, such as `HTTP_413`.
  record Refused(String reason) implements PushAnswer {}

  /// It did not take it now, or did not answer in time, which may be after it took it.
  record NotNow(String reason) implements PushAnswer {}
}
