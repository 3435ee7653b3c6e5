package ca.jechemine.identity.domain;

import ca.jechemine.kernel.Versioned;
import java.util.Map;
import java.util.Optional;

/// All that signing up looks at.
public interface SignUps {

  /// Whose the address is, and what is agreed to; costs the same for every address.
  ///
  /// @throws ca.jechemine.kernel.Refusal.TooManyRequests when somebody at that network address
  ///   signed up too often
  Found open(EmailAddress email, String source);

  /// The account that has the address, if one has, and the versions in force.
  record Found(Optional<Versioned<Account>> holder, Map<LegalDocument, String> versions) {}
}
