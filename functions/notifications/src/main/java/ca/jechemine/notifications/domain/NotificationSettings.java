package ca.jechemine.notifications.domain;

import ca.jechemine.notifications.domain.digest.DigestPolicy;

/// What the administrators and the operator have set of notifications.
public interface NotificationSettings {

  /// What is set of mails.
  MailPolicy mailPolicy();

  /// What is set of alerts.
  AlertAddresses alertAddresses();

  /// What is set of digests.
  default DigestPolicy digestPolicy() {
    return DigestPolicy.unset();
  }
}
