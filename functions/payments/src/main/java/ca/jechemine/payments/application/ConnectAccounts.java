package ca.jechemine.payments.application;

import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.People;
import ca.jechemine.payments.domain.Person;
import ca.jechemine.payments.domain.payout.ProfessionalAccount;
import ca.jechemine.payments.domain.stripe.AccountId;
import ca.jechemine.payments.domain.stripe.Balance;
import ca.jechemine.payments.domain.stripe.ConnectAccount;
import ca.jechemine.payments.domain.stripe.Stripe;
import java.net.URI;
import java.util.Optional;

/// What professionals do with their accounts at Stripe (contract 30 §11).
///
/// Each call throws `StripeFailure` when Stripe does not do it.
public final class ConnectAccounts {

  private static final String BILLING_PAGE = "/professional/dashboard/billing?setup=";

  private final AccountsAtStripe accounts;
  private final People people;
  private final Stripe stripe;
  private final String site;

  /// @param site where the site is, without a slash at the end
  public ConnectAccounts(AccountsAtStripe accounts, People people, Stripe stripe, String site) {
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
  /// @throws ca.jechemine.kernel.Refusal.NotFound when nobody is known by that id
  public Opened open(UserId professional) {
    Optional<AccountId> known = accounts.known(professional);
    if (known.isPresent()) {
      return new Opened(known.get(), Optional.empty());
    }
    AccountId made = accounts.account(professional);
    return new Opened(made, Optional.of(onboarding(made)));
  }

  /// Where they see and change it: at Stripe's onboarding until it is complete, at Stripe's own
  /// page for it afterwards. The link works once.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when nobody is known by that id
  public URI link(UserId professional) {
    AccountId account = accounts.account(professional);
    return ProfessionalAccount.of(professional, stripe.account(account)).isComplete()
        ? stripe.loginLink(account)
        : onboarding(account);
  }

  /// How theirs stands; empty when there is none.
  public Optional<Standing> standing(UserId professional) {
    return accounts
        .known(professional)
        .map(it -> new Standing(stripe.account(it), stripe.balance(it), name(professional)));
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
