package ca.jechemine.notifications.domain;

import ca.jechemine.notifications.domain.digest.DigestPolicy;
import java.util.Optional;

/// What the administrators and the operator have set of notifications.
public interface NotificationSettings {

  /// What is set of mails.
  MailPolicy mailPolicy();

  /// What is set of alerts.
  AlertAddresses alertAddresses();

  /// Where transfers are sent, if that is set (contract 30 §0.2).
  default Optional<String> depositAddress() {
    return Optional.empty();
  }

  /// What is set of digests.
  default DigestPolicy digestPolicy() {
    return DigestPolicy.unset();
  }
}
