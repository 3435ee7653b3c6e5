package ca.jechemine.notifications.domain;

/// Tells whether two lists of texts are the same one, without telling what they are: a keyed hash,
/// in hexadecimal.
@FunctionalInterface
public interface Fingerprints {

  /// That of the texts in this order.
  String of(String... texts);
}
