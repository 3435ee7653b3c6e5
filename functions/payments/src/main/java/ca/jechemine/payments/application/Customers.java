package ca.jechemine.payments.application;

import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.Person;
import ca.jechemine.payments.domain.Wallet;
import ca.jechemine.payments.domain.Wallets;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.IdempotencyKey;
import ca.jechemine.payments.domain.stripe.Metadata;
import ca.jechemine.payments.domain.stripe.NewCustomer;
import ca.jechemine.payments.domain.stripe.Stripe;
import java.util.Locale;
import java.util.Optional;

/// The one customer at Stripe of each person (contract 30 §2). Nobody is found by their address: an
/// address can be somebody else's.
public final class Customers {

  private final Wallets wallets;
  private final Stripe stripe;

  public Customers(Wallets wallets, Stripe stripe) {
    this.wallets = wallets;
    this.stripe = stripe;
  }

  /// Theirs, made when there is none yet; of several that ask at once, all get the same.
  ///
  /// @throws ca.jechemine.payments.domain.stripe.StripeFailure when Stripe does not make it
  public CustomerId of(Person person) {
    return Retry.whenStale(() -> {
      Versioned<Wallet> read = wallets.find(person.id());
      Optional<CustomerId> known = read.value().atStripe();
      return known.orElseGet(() -> made(person, read));
    });
  }

  /// Theirs, if there is one.
  public Optional<CustomerId> find(Person person) {
    return wallets.find(person.id()).value().atStripe();
  }

  /// Theirs, if there is one, is known as them from now on.
  ///
  /// @throws ca.jechemine.payments.domain.stripe.StripeFailure when Stripe does not do it
  public void describe(Person person) {
    find(person).ifPresent(it -> stripe.describe(it, as(person)));
  }

  private CustomerId made(Person person, Versioned<Wallet> read) {
    CustomerId customer = stripe.createCustomer(as(person), IdempotencyKey.customer(person.id()));
    wallets.save(read, read.value().with(customer), false);
    return customer;
  }

  private static NewCustomer as(Person person) {
    return new NewCustomer(
        person.email().toLowerCase(Locale.ROOT),
        person.name().isEmpty() ? null : person.name(),
        person.language(),
        ids(person.id(), person.role()));
  }

  /// By what the customer of somebody is found again.
  static Metadata ids(UserId user, Role role) {
    return Metadata.none()
        .with(Metadata.Key.USER_ID, user.value())
        .with(Metadata.Key.ROLE, role.code());
  }
}
