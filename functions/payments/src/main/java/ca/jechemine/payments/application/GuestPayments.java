package ca.jechemine.payments.application;

import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.Booking.Stage;
import ca.jechemine.payments.domain.LinkLimit;
import ca.jechemine.payments.domain.PaymentState.Cancelled;
import ca.jechemine.payments.domain.PaymentState.Refunded;
import ca.jechemine.payments.domain.People;
import ca.jechemine.payments.domain.Person;
import ca.jechemine.payments.domain.Refusals;
import ca.jechemine.payments.domain.Wallet;
import ca.jechemine.payments.domain.Wallets;
import java.util.Optional;

/// What whoever has a link of ours sees, without an account (contract 30 §4). The link stays good
/// for looking once it is paid.
public final class GuestPayments {

  private final PayLinks links;
  private final LinkLimit limit;
  private final People people;
  private final Wallets wallets;

  public GuestPayments(PayLinks links, LinkLimit limit, People people, Wallets wallets) {
    this.links = links;
    this.limit = limit;
    this.people = people;
    this.wallets = wallets;
  }

  /// What the link is for.
  ///
  /// @param professional who holds the session; empty when nobody is known
  public record Shown(
      AppointmentPayment payment, Person client, Optional<Person> professional, Wallet wallet) {

    /// Without the people.
    @Override
    public String toString() {
      return payment.toString();
    }
  }

  /// What the link is for.
  ///
  /// @param address of the network that asks
  /// @throws ca.jechemine.kernel.Refusal when it is not good, or there is nothing to show any more
  public Shown read(String token, String address) {
    limit.spend(address);
    AppointmentPayment payment = links.open(token).orElseThrow(Refusals::unknownLink).value();
    requireShown(payment);
    return new Shown(
        payment,
        people.find(payment.client()).orElseThrow(Refusals::unknownLink),
        payment.professional().flatMap(people::find),
        wallets.find(payment.client()).value());
  }

  /// What is called off is shown only where it is billed, which is when that was too late. Of what
  /// went back wholly there is nothing to pay, and no receipt any more.
  private static void requireShown(AppointmentPayment payment) {
    boolean isOff =
        payment.booking().stage() == Stage.CANCELLED && payment.invoice().closed().isEmpty();
    if (payment.state() instanceof Cancelled || isOff) {
      throw Refusals.cancelled();
    }
    if (payment.state() instanceof Refunded) {
      throw Refusals.refunded();
    }
  }
}
