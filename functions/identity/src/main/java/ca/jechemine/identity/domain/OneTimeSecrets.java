package ca.jechemine.identity.domain;

import ca.jechemine.identity.domain.OneTimeSecret.Kind;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/// Where one-time secrets are kept: one of each kind an account, by its hash.
public interface OneTimeSecrets {

  /// The account's secret of that kind, when the text is its; compared in constant time.
  Optional<OneTimeSecret> find(UserId holder, Kind kind, String secret);

  /// Keeps a secret instead of the former of its kind.
  Step keeping(UserId holder, Kind kind, String secret, Instant expiresAt);

  /// Marks it as shown.
  ///
  /// @throws StaleVersion as the step is carried out, when it was replaced or shown meanwhile
  Step using(OneTimeSecret secret, Instant now);

  /// Forgets the account's secret of that kind, if there is one.
  Step forgetting(UserId holder, Kind kind);
}
