package ca.jechemine.notifications.domain;

/// The telephone service.
@FunctionalInterface
public interface TextMessages {

  /// Hands a text message for that number (E.164) over, trying once.
  ///
  /// @throws CarrierRefusal when it will never take this message
  /// @throws CarrierUnavailable when it did not take it now
  /// @throws RuntimeException any other when it is not known whether it took the message
  Accepted send(String phone, String text);
}
