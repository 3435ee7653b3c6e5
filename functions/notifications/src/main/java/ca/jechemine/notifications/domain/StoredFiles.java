package ca.jechemine.notifications.domain;

/// The bytes of files that go with mails.
public interface StoredFiles {

  /// Those under that key.
  ///
  /// @throws CarrierUnavailable when they cannot be had now: the mail does not leave without them
  byte[] content(String key);
}
