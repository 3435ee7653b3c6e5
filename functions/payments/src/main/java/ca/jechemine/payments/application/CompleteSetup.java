package ca.jechemine.payments.application;

import ca.jechemine.kernel.Caller;
import ca.jechemine.payments.application.KeepMethods.By;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.KeptMethod;
import ca.jechemine.payments.domain.LinkLimit;
import ca.jechemine.payments.domain.People;
import ca.jechemine.payments.domain.Person;
import ca.jechemine.payments.domain.Refusals;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.Metadata;
import ca.jechemine.payments.domain.stripe.SetupIntent;
import ca.jechemine.payments.domain.stripe.SetupIntentId;
import ca.jechemine.payments.domain.stripe.Stripe;
import ca.jechemine.payments.domain.stripe.StripeFailure;

/// Keeps for an appointment the method that was saved for it (contract 30 §3). Done again, it
/// changes nothing.
public final class CompleteSetup {

  private final PayableAppointments appointments;
  private final PayLinks links;
  private final LinkLimit limit;
  private final People people;
  private final Customers customers;
  private final Stripe stripe;
  private final KeepMethods keepMethods;

  public CompleteSetup(
      PayableAppointments appointments,
      PayLinks links,
      LinkLimit limit,
      People people,
      Customers customers,
      Stripe stripe,
      KeepMethods keepMethods) {
    this.appointments = appointments;
    this.links = links;
    this.limit = limit;
    this.people = people;
    this.customers = customers;
    this.stripe = stripe;
    this.keepMethods = keepMethods;
  }

  /// For an appointment of the caller's, or of somebody they act for.
  ///
  /// @return whether the bank is still to agree; nothing vouches for other payments until it does
  /// @throws ca.jechemine.kernel.Refusal when it is not theirs, takes no method, or that set-up did
  ///   not save one for it
  public boolean ofAppointment(Caller caller, AppointmentId id, SetupIntentId setup) {
    PayableAppointments.Payable payable = appointments.find(caller.id(), id);
    return completed(payable.payment().value(), payable.client(), setup);
  }

  /// For the appointment of whoever has the link with that token.
  ///
  /// @param address of the network that asks
  /// @return whether the bank is still to agree
  /// @throws ca.jechemine.kernel.Refusal when the link is not valid, it takes no method, or that
  ///   set-up did not save one for it
  public boolean ofLink(String token, String address, SetupIntentId setup) {
    limit.spend(address);
    AppointmentPayment payment = links.open(token).orElseThrow(Refusals::unknownLink).value();
    return completed(
        payment, people.find(payment.client()).orElseThrow(Refusals::unknownLink), setup);
  }

  private boolean completed(AppointmentPayment payment, Person client, SetupIntentId id) {
    payment.requireScheduled();
    CustomerId customer = customers.find(client).orElseThrow(Refusals::notThisSetup);
    try {
      SetupIntent setup = stripe.setup(id);
      requireFor(payment, customer, setup);
      return kept(payment, client, customer, setup);
    } catch (StripeFailure.NotFound unknown) {
      throw Refusals.notThisSetup();
    } catch (StripeFailure failure) {
      throw Declines.refusal(failure);
    }
  }

  private static void requireFor(
      AppointmentPayment payment, CustomerId customer, SetupIntent setup) {
    boolean isFor =
        setup.knownCustomer().filter(customer::equals).isPresent()
            && setup
                .metadata()
                .get(Metadata.Key.APPOINTMENT_ID)
                .filter(payment.id().value()::equals)
                .isPresent();
    if (!isFor) {
      throw Refusals.notThisSetup();
    }
  }

  /// While the bank is still to agree, the appointment has its method already; if it does not, that
  /// is taken away again.
  private boolean kept(
      AppointmentPayment payment, Person client, CustomerId customer, SetupIntent setup) {
    KeptMethod method = KeptMethod.of(setup).orElseThrow(Refusals::setupNotComplete);
    boolean isPending = setup.status() == SetupIntent.Status.PROCESSING;
    if (!isPending) {
      keepMethods.keep(client.id(), customer, method, By.CHOICE);
    }
    keepMethods.change(
        payment.id(),
        it -> {
          it.requireScheduled();
          return it.keeping(method);
        });
    return isPending;
  }
}
