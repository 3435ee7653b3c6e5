package ca.jechemine.payments.domain.payout;

import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.stripe.AccountId;
import java.util.Optional;

/// Professionals' accounts at Stripe: one of each professional, for ever.
public interface ProfessionalAccounts {

  /// Theirs, if there is one.
  Optional<Versioned<ProfessionalAccount>> find(UserId professional);

  /// Whose account that is.
  Optional<UserId> owner(AccountId account);

  /// Keeps what became of it.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when somebody changed it since it was read, or the
  ///   professional has got one meanwhile
  void save(Versioned<ProfessionalAccount> account);
}
