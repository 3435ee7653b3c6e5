package ca.jechemine.payments.application;

import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.application.KeepMethods.By;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.KeptMethod;
import ca.jechemine.payments.domain.Means;
import ca.jechemine.payments.domain.Payments;
import ca.jechemine.payments.domain.People;
import ca.jechemine.payments.domain.Person;
import ca.jechemine.payments.domain.Wallet;
import ca.jechemine.payments.domain.Wallets;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.Metadata;
import ca.jechemine.payments.domain.stripe.PaymentMethodId;
import ca.jechemine.payments.domain.stripe.SetupIntent;
import ca.jechemine.payments.domain.stripe.Stripe;
import ca.jechemine.payments.domain.stripe.StripeEvent.MethodDetached;
import ca.jechemine.payments.domain.stripe.StripeFailure;
import java.util.Optional;

/// Takes what Stripe tells of methods: saved, not saved after all, taken away (contract 30 §9). It
/// finishes what the browser, or a request that broke off, did not. Each may be told twice, late
/// and in any order: what counts is how the method is at Stripe now.
public final class SettleMethods {

  private final Wallets wallets;
  private final People people;
  private final Payments payments;
  private final Stripe stripe;
  private final KeepMethods keepMethods;

  public SettleMethods(
      Wallets wallets, People people, Payments payments, Stripe stripe, KeepMethods keepMethods) {
    this.wallets = wallets;
    this.people = people;
    this.payments = payments;
    this.stripe = stripe;
    this.keepMethods = keepMethods;
  }

  /// A method was saved. That of a sign-up is nobody's yet; that of somebody who is forgotten by
  /// now, whose bank took its time, is taken away.
  public void saved(SetupIntent setup) {
    Optional<CustomerId> customer = setup.knownCustomer();
    Optional<UserId> owner = customer.flatMap(wallets::owner);
    Optional<KeptMethod> method = KeptMethod.of(setup);
    if (owner.isEmpty() || method.isEmpty() || !isKept(method.get().id(), customer.orElseThrow())) {
      return;
    }
    if (people.find(owner.get()).filter(Person::isForgotten).isPresent()) {
      stripe.detach(method.get().id());
      return;
    }
    keepMethods.keep(
        owner.get(),
        customer.orElseThrow(),
        method.get(),
        isChosen(setup, method.get()) ? By.CHOICE : By.TOLD);
  }

  /// Whether its holder said already that it is for the appointment.
  private boolean isChosen(SetupIntent setup, KeptMethod method) {
    return appointment(setup)
        .map(AppointmentPayment::means)
        .flatMap(Means::method)
        .filter(method.id()::equals)
        .isPresent();
  }

  /// A method was not saved. If an appointment had it already, because its bank was expected to
  /// agree, something else must vouch for that.
  public void failed(SetupIntent setup) {
    appointment(setup)
        .ifPresent(payment -> {
          Optional<CustomerId> customer = setup.knownCustomer();
          Optional<PaymentMethodId> method = payment.means().method();
          if (customer.isPresent() && method.isPresent() && !isKept(method.get(), customer.get())) {
            Wallet wallet = wallets.find(payment.client()).value();
            keepMethods.change(payment.id(), it -> it.losing(method.get(), wallet));
          }
        });
  }

  /// A method was taken away, here or at Stripe.
  public void detached(MethodDetached event) {
    event
        .knownFormerOwner()
        .flatMap(customer -> wallets.owner(customer).map(owner -> new Owned(owner, customer)))
        .ifPresent(it -> keepMethods.lose(it.owner(), it.customer(), event.method()));
  }

  private record Owned(UserId owner, CustomerId customer) {}

  private Optional<AppointmentPayment> appointment(SetupIntent setup) {
    return setup
        .metadata()
        .get(Metadata.Key.APPOINTMENT_ID)
        .filter(HexId::isValid)
        .flatMap(it -> payments.find(new AppointmentId(it)))
        .map(it -> it.value());
  }

  private boolean isKept(PaymentMethodId method, CustomerId customer) {
    try {
      return stripe.method(method).belongsTo(customer);
    } catch (StripeFailure.NotFound gone) {
      return false;
    }
  }
}
