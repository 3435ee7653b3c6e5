package ca.jechemine.identity.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;

/// Where codes that were sent to phones are kept: one an account.
public interface SmsCodes {

  /// Keeps new digits for that phone instead of the former ones; nobody has guessed yet.
  Step keeping(UserId holder, String phone, String digits, Instant expiresAt);

  /// Counts a guess, before anybody looks whether it is right.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion as the step is carried out, when there is another
  ///   code by now
  /// @throws ca.jechemine.kernel.Refusal.TooManyRequests as the step is carried out, when it was
  ///   guessed too often
  Step trying(UserId holder, SmsCode code);

  /// Whether the digits are those of the code, sent to that phone; compared in constant time.
  boolean matches(UserId holder, String phone, String digits, SmsCode code);

  /// Uses the code up.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion as the step is carried out, when it is gone
  Step using(UserId holder, SmsCode code);

  /// Forgets whatever code there is.
  Step forgetting(UserId holder);
}
