package ca.jechemine.notifications.domain;

/// The mail service.
@FunctionalInterface
public interface Mails {

  /// Hands the mail over, trying once.
  ///
  /// @throws CarrierRefusal when it will never take this mail
  /// @throws CarrierUnavailable when it did not take it now
  /// @throws RuntimeException any other when it is not known whether it took the mail
  Accepted send(OutgoingMail mail);
}
