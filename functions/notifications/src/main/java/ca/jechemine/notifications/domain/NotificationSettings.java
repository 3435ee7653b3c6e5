package ca.jechemine.notifications.domain;

/// What the administrators and the operator have set of notifications.
public interface NotificationSettings {

  /// What is set of mails.
  MailPolicy mailPolicy();

  /// What is set of alerts.
  AlertAddresses alertAddresses();
}
