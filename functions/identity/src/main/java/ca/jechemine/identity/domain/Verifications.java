package ca.jechemine.identity.domain;

import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.util.Optional;

/// All that proving an address or a phone looks at.
public interface Verifications {

  /// What there is of that id and the secret that was shown for it, in one call.
  Found open(UserId id, OneTimeSecret.Kind kind, String secret);

  /// Remembers an id that was answered in place of an account's, so that it behaves as one whose
  /// secret nobody has.
  Step remembering(UserId decoy);

  /// Notes that the holder was welcomed.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion as the step is carried out, when they were before
  Step welcoming(UserId holder, Instant now);

  /// The account; `shown` is the secret when the text was its, used or not; `claim` is what waits
  /// for that very link. `isDecoy` says of an id without account that it was answered as one.
  record Found(
      Optional<Versioned<Account>> account,
      boolean isDecoy,
      Optional<OneTimeSecret> shown,
      Optional<SmsCode> code,
      Optional<SignUpClaim> claim,
      boolean welcomed) {}
}
