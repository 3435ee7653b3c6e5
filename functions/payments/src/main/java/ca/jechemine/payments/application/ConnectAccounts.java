package ca.jechemine.payments.application;

import ca.jechemine.kernel.Refusal;
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
import ca.jechemine.payments.domain.stripe.Balance;
import ca.jechemine.payments.domain.stripe.ConnectAccount;
import ca.jechemine.payments.domain.stripe.IdempotencyKey;
import ca.jechemine.payments.domain.stripe.Metadata;
import ca.jechemine.payments.domain.stripe.NewAccount;
import ca.jechemine.payments.domain.stripe.Stripe;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/// The accounts at Stripe to which professionals are paid (contract 30 §11). Each has one; of
/// several requests at once all get the same.
///
/// Each call throws `StripeFailure` when Stripe does not do it.
public final class ConnectAccounts {

  private static final String BILLING_PAGE = "/professional/dashboard/billing?setup=";

  private final ProfessionalAccounts accounts;
  private final People people;
  private final Stripe stripe;
  private final String site;

  /// @param site where the site is, without a slash at the end
  public ConnectAccounts(
      ProfessionalAccounts accounts, People people, Stripe stripe, String site) {
    this.accounts = accounts;
    this.people = people;
    this.stripe = stripe;
    this.site = site;
  }

  /// An account, and where its holder tells Stripe who they are.
  ///
  /// @param onboarding empty when the account was there already
  public record Opened(AccountId account, Optional<URI> onboarding) {}

  /// An account as it stands at Stripe.
  ///
  /// @param holder as the professional's own account has their name
  public record Standing(ConnectAccount account, Balance balance, String holder) {}

  /// Theirs, made when there is none.
  ///
  /// @throws Refusal.NotFound when nobody is known by that id
  public Opened open(UserId professional) {
    Optional<AccountId> known = known(professional);
    if (known.isPresent()) {
      return new Opened(known.get(), Optional.empty());
    }
    AccountId made = account(professional);
    return new Opened(made, Optional.of(onboarding(made)));
  }

  /// Where they see and change it: at Stripe's onboarding until it is complete, at Stripe's own
  /// page for it afterwards. The link works once.
  ///
  /// @throws Refusal.NotFound when nobody is known by that id
  public URI link(UserId professional) {
    AccountId account = account(professional);
    return ProfessionalAccount.of(professional, stripe.account(account)).isComplete()
        ? stripe.loginLink(account)
        : onboarding(account);
  }

  /// How theirs stands; empty when there is none.
  public Optional<Standing> standing(UserId professional) {
    return known(professional)
        .map(it -> new Standing(stripe.account(it), stripe.balance(it), name(professional)));
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
  /// @throws Refusal.BadRequest when they have none, or it is not complete
  public AccountId complete(UserId professional) {
    ProfessionalAccount kept =
        accounts
            .find(professional)
            .map(Versioned::value)
            .orElseThrow(PayoutRefusals::noAccount);
    ProfessionalAccount now = kept.isComplete() ? kept : refreshed(professional);
    if (!now.isComplete()) {
      throw PayoutRefusals.accountIncomplete();
    }
    return now.account();
  }

  private Optional<AccountId> known(UserId professional) {
    return accounts.find(professional).map(it -> it.value().account());
  }

  private AccountId account(UserId professional) {
    return Retry.whenStale(() -> known(professional).orElseGet(() -> made(professional)));
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

  private URI onboarding(AccountId account) {
    return stripe.onboardingLink(
        account,
        URI.create(site + BILLING_PAGE + "refresh"),
        URI.create(site + BILLING_PAGE + "success"));
  }

  private String name(UserId professional) {
    return people.find(professional).map(Person::name).orElse("");
  }
}
