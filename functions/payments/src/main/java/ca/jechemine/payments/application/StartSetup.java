package ca.jechemine.payments.application;

import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.Answers;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.LinkLimit;
import ca.jechemine.payments.domain.People;
import ca.jechemine.payments.domain.Person;
import ca.jechemine.payments.domain.Refusals;
import ca.jechemine.payments.domain.stripe.IdempotencyKey;
import ca.jechemine.payments.domain.stripe.Metadata;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.payments.domain.stripe.NewSetup;
import ca.jechemine.payments.domain.stripe.SetupIntent;
import ca.jechemine.payments.domain.stripe.Stripe;
import ca.jechemine.payments.domain.stripe.StripeFailure;

/// Begins to save a method: what the browser confirms (contract 30 §3). Nothing is charged.
public final class StartSetup {

  private final PayableAppointments appointments;
  private final PayLinks links;
  private final LinkLimit limit;
  private final People people;
  private final Customers customers;
  private final Stripe stripe;
  private final Answers answers;
  private final Ids ids;

  public StartSetup(
      PayableAppointments appointments,
      PayLinks links,
      LinkLimit limit,
      People people,
      Customers customers,
      Stripe stripe,
      Answers answers,
      Ids ids) {
    this.appointments = appointments;
    this.links = links;
    this.limit = limit;
    this.people = people;
    this.customers = customers;
    this.stripe = stripe;
    this.answers = answers;
    this.ids = ids;
  }

  /// For all that the caller will pay.
  ///
  /// @throws ca.jechemine.kernel.Refusal when Stripe takes none
  public SetupIntent ofOwn(Caller caller, MethodType type, Receipts<SetupIntent> receipts) {
    Person person = people.find(caller.id()).orElseThrow(Refusals::noAccount);
    return started(person, type, Metadata.none(), receipts);
  }

  /// For an appointment of the caller's, or of somebody they act for.
  ///
  /// @throws ca.jechemine.kernel.Refusal when it is not theirs, or takes no method
  public SetupIntent ofAppointment(
      Caller caller, AppointmentId id, MethodType type, Receipts<SetupIntent> receipts) {
    PayableAppointments.Payable payable = appointments.find(caller.id(), id);
    return started(
        payable.client(),
        type,
        about(payable.payment().value(), "appointment_confirmation"),
        receipts);
  }

  /// For the appointment of whoever has the link with that token.
  ///
  /// @param address of the network that asks
  /// @throws ca.jechemine.kernel.Refusal when the link is not valid, or it takes no method
  public SetupIntent ofLink(
      String token, String address, MethodType type, Receipts<SetupIntent> receipts) {
    limit.spend(address);
    Versioned<AppointmentPayment> payment = links.open(token).orElseThrow(Refusals::unknownLink);
    Person client = people.find(payment.value().client()).orElseThrow(Refusals::unknownLink);
    return started(
        client, type, about(payment.value(), "guest_appointment_confirmation"), receipts);
  }

  private static Metadata about(AppointmentPayment payment, String purpose) {
    payment.requireScheduled();
    return Metadata.none()
        .with(Metadata.Key.APPOINTMENT_ID, payment.id().value())
        .with(Metadata.Key.PURPOSE, purpose);
  }

  private SetupIntent started(
      Person person, MethodType type, Metadata about, Receipts<SetupIntent> receipts) {
    try {
      SetupIntent setup =
          stripe.createSetup(
              new NewSetup(
                  customers.of(person),
                  type,
                  about.with(Metadata.Key.USER_ID, person.id().value())),
              IdempotencyKey.setup(ids.next()));
      answers.keep(receipts.of(setup));
      return setup;
    } catch (StripeFailure failure) {
      throw Declines.refusal(failure);
    }
  }
}
