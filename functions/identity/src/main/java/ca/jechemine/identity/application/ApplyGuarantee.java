package ca.jechemine.identity.application;

import ca.jechemine.contracts.PaymentEvent.GuaranteeChanged;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.Anonymised;
import ca.jechemine.identity.domain.PaymentGuarantee;
import ca.jechemine.identity.domain.PaymentPreference;
import ca.jechemine.identity.domain.PreferredPaymentMethod;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.util.Optional;

/// Keeps with an account what vouches for its holder's payments, and how they chose to pay by it
/// (contract 30 §6.1). Nobody else writes either field from outside (§0.1).
public final class ApplyGuarantee {

  private final Accounts accounts;

  public ApplyGuarantee(Accounts accounts) {
    this.accounts = accounts;
  }

  /// Keeps what the event tells unless something later is known, or the account is nobody's any
  /// more. Nothing new the second time.
  ///
  /// @throws IllegalStateException when the account is not there yet: the event comes again
  public void apply(GuaranteeChanged event) {
    UserId id = new UserId(event.userId());
    PaymentGuarantee told = new PaymentGuarantee(event.status(), event.source(), event.version());
    Optional<PaymentPreference> said =
        Optional.ofNullable(event.preferredMethod())
            .map(it ->
                new PaymentPreference(
                    PreferredPaymentMethod.of(it).orElseThrow(), event.occurredAt()));
    Retry.whenStale(() -> {
      Versioned<Account> read =
          accounts
              .find(id)
              .orElseThrow(() -> new IllegalStateException("whoever pays has no account yet"));
      Account next = heard(read.value(), told, said);
      if (!next.equals(read.value())) {
        accounts.save(read, next, Work.none());
      }
      return id;
    });
  }

  private static Account heard(
      Account account, PaymentGuarantee told, Optional<PaymentPreference> said) {
    if (Anonymised.is(account)) {
      return account;
    }
    Account vouched = told.isAfter(account.guarantee()) ? account.with(told) : account;
    return said.filter(account::isNews).map(vouched::with).orElse(vouched);
  }
}
