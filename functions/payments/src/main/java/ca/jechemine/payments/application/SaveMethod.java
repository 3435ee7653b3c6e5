package ca.jechemine.payments.application;

import ca.jechemine.kernel.Caller;
import ca.jechemine.payments.application.KeepMethods.By;
import ca.jechemine.payments.domain.KeptMethod;
import ca.jechemine.payments.domain.People;
import ca.jechemine.payments.domain.Person;
import ca.jechemine.payments.domain.Refusals;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.PaymentMethodId;
import ca.jechemine.payments.domain.stripe.SavedMethod;
import ca.jechemine.payments.domain.stripe.SetupIntent.Status;
import ca.jechemine.payments.domain.stripe.Stripe;
import ca.jechemine.payments.domain.stripe.StripeFailure;

/// Makes a method that the browser set up one of the caller's (contract 30 §3). Done again, it
/// changes nothing.
public final class SaveMethod {

  private final People people;
  private final Customers customers;
  private final AdoptSignUp adoptSignUp;
  private final Stripe stripe;
  private final KeepMethods keepMethods;

  public SaveMethod(
      People people,
      Customers customers,
      AdoptSignUp adoptSignUp,
      Stripe stripe,
      KeepMethods keepMethods) {
    this.people = people;
    this.customers = customers;
    this.adoptSignUp = adoptSignUp;
    this.stripe = stripe;
    this.keepMethods = keepMethods;
  }

  /// Saves it, and has it vouch for what they pay.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when there is no such method
  /// @throws ca.jechemine.kernel.Refusal.Conflict when it is another customer's
  /// @throws ca.jechemine.kernel.Refusal.BadRequest when its holder has not agreed to charges in
  ///   their absence
  public void save(Caller caller, PaymentMethodId id) {
    Person person = people.find(caller.id()).orElseThrow(Refusals::noAccount);
    try {
      CustomerId customer = owner(person, stripe.method(id));
      KeptMethod kept =
          stripe.setups(id).stream()
              .filter(it -> it.status() == Status.SUCCEEDED)
              .filter(it -> it.knownCustomer().filter(customer::equals).isPresent())
              .flatMap(it -> KeptMethod.of(it).stream())
              .findFirst()
              .orElseThrow(Refusals::setupNotComplete);
      keepMethods.keep(person.id(), customer, kept, By.HOLDER);
    } catch (StripeFailure.NotFound unknown) {
      throw Refusals.noMethod();
    } catch (StripeFailure failure) {
      throw Declines.refusal(failure);
    }
  }

  /// The caller's customer, if the method is theirs. Stripe makes it somebody's when the set-up
  /// succeeds.
  private CustomerId owner(Person person, SavedMethod method) {
    CustomerId owner = method.owner().orElseThrow(Refusals::setupNotComplete);
    boolean isTheirs =
        customers.find(person).map(owner::equals).orElseGet(() -> adoptSignUp.named(person, owner));
    if (!isTheirs) {
      throw Refusals.methodOfAnother();
    }
    return owner;
  }
}
