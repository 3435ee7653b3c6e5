package ca.jechemine.payments.application;

import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.application.KeepMethods.By;
import ca.jechemine.payments.domain.KeptMethod;
import ca.jechemine.payments.domain.Person;
import ca.jechemine.payments.domain.SignUps;
import ca.jechemine.payments.domain.Wallet;
import ca.jechemine.payments.domain.Wallets;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.SetupIntent;
import ca.jechemine.payments.domain.stripe.SetupIntent.Status;
import ca.jechemine.payments.domain.stripe.Stripe;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Makes the customer that a sign-up left at Stripe that of the account which came of it (contract
/// 30 §3). Anybody can sign up with anybody's address, so that the address must be proven first;
/// and an account that has a customer keeps it.
public final class AdoptSignUp {

  private final SignUps signUps;
  private final Wallets wallets;
  private final Stripe stripe;
  private final KeepMethods keepMethods;

  public AdoptSignUp(SignUps signUps, Wallets wallets, Stripe stripe, KeepMethods keepMethods) {
    this.signUps = signUps;
    this.wallets = wallets;
    this.stripe = stripe;
    this.keepMethods = keepMethods;
  }

  /// Somebody has just proven the address that they signed up with: the card that was given with it
  /// is theirs. Of several cards it is not known which one is; none is taken then, and they are
  /// asked for one.
  ///
  /// @throws ca.jechemine.payments.domain.stripe.StripeFailure when Stripe does not say
  public void proven(UserId owner, String email) {
    List<SetupIntent> given =
        signUps.of(normal(email)).stream()
            .map(it -> stripe.setup(it.setup()))
            .filter(it -> it.status() == Status.SUCCEEDED)
            .toList();
    if (given.size() == 1) {
      SetupIntent setup = given.getFirst();
      CustomerId customer = setup.knownCustomer().orElseThrow();
      KeptMethod method = KeptMethod.of(setup).orElseThrow();
      if (isFree(owner, method) && adopted(owner, Role.CLIENT, customer)) {
        keepMethods.keep(owner, customer, method, By.TOLD);
      }
    }
  }

  /// Whether no other method is kept. Whoever keeps this one may have died before the appointments
  /// heard of it.
  private boolean isFree(UserId owner, KeptMethod method) {
    return wallets.find(owner).value().kept().filter(it -> !it.id().equals(method.id())).isEmpty();
  }

  /// Somebody who is signed in, and whose address is proven by that, names a method of that
  /// customer's: it becomes theirs if the customer was made when they signed up.
  ///
  /// @return whether it is theirs
  public boolean named(Person person, CustomerId customer) {
    return signUps.isOf(customer, normal(person.email()))
        && adopted(person.id(), person.role(), customer);
  }

  /// Whether the customer is theirs now, at Stripe too. Done again, it is so still.
  private boolean adopted(UserId owner, Role role, CustomerId customer) {
    boolean isTheirs = taken(owner, customer);
    if (isTheirs) {
      stripe.mark(customer, Customers.ids(owner, role));
    }
    return isTheirs;
  }

  /// Whether the customer is theirs now. One that was made somebody's once stays that.
  private boolean taken(UserId owner, CustomerId customer) {
    return Retry.whenStale(() -> {
      Versioned<Wallet> read = wallets.find(owner);
      Optional<CustomerId> own = read.value().atStripe();
      if (own.isPresent() || wallets.owner(customer).isPresent()) {
        return own.equals(Optional.of(customer));
      }
      wallets.save(read, read.value().with(customer), false);
      return true;
    });
  }

  private static String normal(String email) {
    return email.toLowerCase(Locale.ROOT);
  }
}
