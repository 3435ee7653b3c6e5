package ca.jechemine.identity.application;

import ca.jechemine.contracts.GuestEvent.PaymentMethodPreferred;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.Anonymised;
import ca.jechemine.identity.domain.PaymentPreference;
import ca.jechemine.identity.domain.PreferredPaymentMethod;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;

/// Keeps with an account how its holder would rather pay, as they said when they booked (contract
/// 20 §2.2).
public final class KeepPaymentPreference {

  private final Accounts accounts;

  public KeepPaymentPreference(Accounts accounts) {
    this.accounts = accounts;
  }

  /// Keeps it unless something later was said, or the account is nobody's any more. Nothing new the
  /// second time.
  ///
  /// @throws IllegalStateException when the account is not there yet: the event comes again
  public void keep(PaymentMethodPreferred event) {
    UserId id = new UserId(event.userId());
    PaymentPreference said =
        new PaymentPreference(
            PreferredPaymentMethod.of(event.method()).orElseThrow(), event.occurredAt());
    Retry.whenStale(() -> {
      Versioned<Account> read =
          accounts
              .find(id)
              .orElseThrow(() -> new IllegalStateException("whoever booked has no account yet"));
      if (!Anonymised.is(read.value()) && read.value().isNews(said)) {
        accounts.save(read, read.value().with(said), Work.none());
      }
      return id;
    });
  }
}
