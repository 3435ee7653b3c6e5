package ca.jechemine.identity.application;

import ca.jechemine.kernel.Refusal;

/// How often a network address may ask about passwords (contract 10 §11.12).
public interface PasswordLimits {

  /// Counts a request for a link.
  ///
  /// @throws Refusal.TooManyRequests when there were too many
  void countAsked(String source);

  /// Counts an attempt to choose a password.
  ///
  /// @throws Refusal.TooManyRequests when there were too many
  void countChosen(String source);
}
