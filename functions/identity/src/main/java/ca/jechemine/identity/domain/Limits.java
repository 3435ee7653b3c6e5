package ca.jechemine.identity.domain;

import ca.jechemine.kernel.UserId;
import java.util.List;

/// Counts what may be asked for only so often. A step that counts is part of the change that it
/// counts: neither happens without the other.
public interface Limits {

  /// Counts one against the limit, for a network address.
  ///
  /// @throws ca.jechemine.kernel.Refusal.TooManyRequests as the step is carried out, when the
  ///   window is full
  Step ofSource(Limit limit, String source);

  /// The same for an account.
  Step ofUser(Limit limit, UserId user);

  /// The same for an e-mail address, whether or not somebody has it.
  Step ofAddress(Limit limit, EmailAddress address);

  /// Forgets what was counted of an account and of its address: of signing in, of mails and of text
  /// messages. What was counted for network addresses stays.
  List<Step> forgetting(Account account);
}
