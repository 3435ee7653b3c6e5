package ca.jechemine.payments.application;

import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.Guardianship;
import ca.jechemine.payments.domain.Payments;
import ca.jechemine.payments.domain.People;
import ca.jechemine.payments.domain.Person;
import ca.jechemine.payments.domain.Refusals;
import java.time.InstantSource;

/// The appointments that somebody may pay for: their own, and those of minors of theirs.
public final class PayableAppointments {

  private final Payments payments;
  private final People people;
  private final InstantSource clock;

  public PayableAppointments(Payments payments, People people, InstantSource clock) {
    this.payments = payments;
    this.people = people;
    this.clock = clock;
  }

  /// A payment and the client whose it is.
  public record Payable(Versioned<AppointmentPayment> payment, Person client) {}

  /// The payment of that appointment.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when there is no such appointment
  /// @throws ca.jechemine.kernel.Refusal.Forbidden when it is neither theirs nor that of somebody
  ///   they act for
  public Payable find(UserId caller, AppointmentId id) {
    Versioned<AppointmentPayment> payment = payments.find(id).orElseThrow(Refusals::noAppointment);
    Person client = people.find(payment.value().client()).orElseThrow(Refusals::noAppointment);
    if (!Guardianship.mayActFor(caller, client, clock.instant())) {
      throw Refusals.notYourAppointment();
    }
    return new Payable(payment, client);
  }
}
