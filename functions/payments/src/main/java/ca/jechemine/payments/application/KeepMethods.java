package ca.jechemine.payments.application;

import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.KeptMethod;
import ca.jechemine.payments.domain.Payments;
import ca.jechemine.payments.domain.Wallet;
import ca.jechemine.payments.domain.Wallets;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.payments.domain.stripe.PaymentMethodId;
import ca.jechemine.payments.domain.stripe.Stripe;
import ca.jechemine.payments.domain.stripe.StripeFailure;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What follows when Stripe keeps a method for somebody, or no longer does: what vouches for them,
/// what is charged unless they say otherwise, and what is kept for their appointments (contract 30
/// §3, §6). Done again, it changes nothing; whoever dies in the middle is followed by Stripe's own
/// word of it.
public final class KeepMethods {

  private final Wallets wallets;
  private final OpenPayments open;
  private final Stripe stripe;
  private final Mandates mandates;

  public KeepMethods(Wallets wallets, Payments payments, Stripe stripe, InstantSource clock) {
    this.wallets = wallets;
    this.open = new OpenPayments(payments, clock);
    this.stripe = stripe;
    this.mandates = new Mandates(stripe);
  }

  /// By whom it is known that a method was saved.
  public enum By {
    /// Its holder chose it for an appointment: it is charged from now on.
    CHOICE,
    /// Its holder says so: it is charged from now on if there is no other one.
    HOLDER,
    /// Somebody else tells of it, perhaps late: as before, and what they like best stays.
    TOLD
  }

  /// Stripe keeps that method of the customer's, who is the owner.
  ///
  /// @throws StripeFailure when it cannot be made what is charged
  public void keep(UserId owner, CustomerId customer, KeptMethod method, By by) {
    Retry.whenStale(() -> {
      Versioned<Wallet> read = wallets.find(owner);
      Wallet next = keeping(read.value(), method, by);
      if (!next.kept().equals(read.value().kept())) {
        stripe.setDefaultMethod(customer, method.id());
      }
      return saved(read, next);
    });
    change(owner, it -> it.takesMethod() ? it.keeping(method) : it);
  }

  private static Wallet keeping(Wallet wallet, KeptMethod method, By by) {
    boolean isFirst = wallet.kept().isEmpty();
    Wallet next = isFirst || by == By.CHOICE ? wallet.with(method) : wallet;
    return isFirst || by != By.TOLD ? next.preferring(method.type().paymentMethod()) : next;
  }

  /// That method is not the customer's any more.
  ///
  /// @throws StripeFailure when it is not known what is left
  public void lose(UserId owner, CustomerId customer, PaymentMethodId gone) {
    Wallet wallet =
        Retry.whenStale(() -> {
          Versioned<Wallet> read = wallets.find(owner);
          boolean isCharged = read.value().kept().filter(it -> it.id().equals(gone)).isPresent();
          return isCharged ? saved(read, read.value().with(another(customer, gone))) : read.value();
        });
    change(owner, it -> it.losing(gone, wallet));
  }

  /// What is charged instead: a card before a bank account, of each the latest.
  private @Nullable KeptMethod another(CustomerId customer, PaymentMethodId gone) {
    Optional<KeptMethod> next =
        Stream.of(MethodType.CARD, MethodType.ACSS_DEBIT)
            .flatMap(it -> stripe.methods(customer, it).stream())
            .filter(it -> !it.id().equals(gone))
            .findFirst()
            .map(it -> new KeptMethod(it.id(), it.type(), mandates.of(it, customer).orElse(null)));
    next.ifPresent(it -> stripe.setDefaultMethod(customer, it.id()));
    return next.orElse(null);
  }

  private Wallet saved(Versioned<Wallet> read, Wallet next) {
    if (!next.equals(read.value())) {
      wallets.save(read, next, false);
    }
    return next;
  }

  private void change(UserId owner, UnaryOperator<AppointmentPayment> change) {
    open.change(owner, change);
  }

  /// The payment of that appointment becomes so.
  void change(AppointmentId id, UnaryOperator<AppointmentPayment> change) {
    open.change(id, change);
  }
}
