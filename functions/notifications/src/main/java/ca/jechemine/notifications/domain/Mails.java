package ca.jechemine.notifications.domain;

/// The mail service.
public interface Mails {

  /// Hands the mail over, trying once.
  ///
  /// @throws MailRefusal when it will never take this mail
  /// @throws MailServiceUnavailable when it did not take it now
  /// @throws RuntimeException any other when it is not known whether it took the mail
  Accepted send(OutgoingMail mail);
}
