package ca.jechemine.payments.application;

import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.People;
import ca.jechemine.payments.domain.Person;
import ca.jechemine.payments.domain.StripeEvents.Outcome;
import ca.jechemine.payments.domain.payout.PayoutRefusals;
import ca.jechemine.payments.domain.payout.ProfessionalAccount;
import ca.jechemine.payments.domain.payout.ProfessionalAccounts;
import ca.jechemine.payments.domain.stripe.AccountId;
import ca.jechemine.payments.domain.stripe.ConnectAccount;
import ca.jechemine.payments.domain.stripe.IdempotencyKey;
import ca.jechemine.payments.domain.stripe.Metadata;
import ca.jechemine.payments.domain.stripe.NewAccount;
import ca.jechemine.payments.domain.stripe.Stripe;
import java.util.Locale;
import java.util.Optional;

/// The one account at Stripe of each professional, and what is kept of it (contract 30 §11). Of
/// several requests at once all get the same.
///
/// Each call throws `StripeFailure` when Stripe does not do it.
public final class AccountsAtStripe {

  private final ProfessionalAccounts accounts;
  private final People people;
  private final Stripe stripe;

  public AccountsAtStripe(ProfessionalAccounts accounts, People people, Stripe stripe) {
    this.accounts = accounts;
    this.people = people;
    this.stripe = stripe;
  }

  /// Theirs, if there is one.
  public Optional<AccountId> known(UserId professional) {
    return accounts.find(professional).map(it -> it.value().account());
  }

  /// Theirs, made when there is none.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when nobody is known by that id
  public AccountId account(UserId professional) {
    return Retry.whenStale(() -> known(professional).orElseGet(() -> made(professional)));
  }

  /// Stripe told that an account changed. What it can do now is asked for: what is told comes in
  /// any order.
  public Outcome changed(AccountId account) {
    Optional<UserId> owner = accounts.owner(account);
    owner.ifPresent(this::refreshed);
    return owner.isPresent() ? Outcome.PROCESSED : Outcome.STRAY;
  }

  /// Theirs if money can be sent there. Where what is known says no, Stripe is asked.
  ///
  /// @throws ca.jechemine.kernel.Refusal.BadRequest when they have none, or it is not complete
  public AccountId complete(UserId professional) {
    ProfessionalAccount kept =
        accounts.find(professional).map(Versioned::value).orElseThrow(PayoutRefusals::noAccount);
    ProfessionalAccount now = kept.isComplete() ? kept : refreshed(professional);
    if (!now.isComplete()) {
      throw PayoutRefusals.accountIncomplete();
    }
    return now.account();
  }

  private AccountId made(UserId professional) {
    Person person =
        people
            .find(professional)
            .filter(it -> it.role() == Role.PROFESSIONAL && !it.isForgotten())
            .orElseThrow(PayoutRefusals::noProfessional);
    ConnectAccount account =
        stripe.createAccount(
            new NewAccount(
                person.email().toLowerCase(Locale.ROOT),
                Metadata.none()
                    .with(Metadata.Key.USER_ID, professional.value())
                    .with(Metadata.Key.ROLE, person.role().code())),
            IdempotencyKey.account(professional));
    accounts.save(Versioned.unsaved(ProfessionalAccount.of(professional, account)));
    return account.id();
  }

  /// What is read of Stripe after the row was read is never older than what stands there.
  private ProfessionalAccount refreshed(UserId professional) {
    return Retry.whenStale(() -> {
      Versioned<ProfessionalAccount> read =
          accounts.find(professional).orElseThrow(PayoutRefusals::noAccount);
      ProfessionalAccount now =
          ProfessionalAccount.of(professional, stripe.account(read.value().account()));
      if (!now.equals(read.value())) {
        accounts.save(read.with(now));
      }
      return now;
    });
  }
}
