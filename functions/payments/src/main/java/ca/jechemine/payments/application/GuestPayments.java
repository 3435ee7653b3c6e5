package ca.jechemine.payments.application;

import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.LinkLimit;
import ca.jechemine.payments.domain.PaymentState.Cancelled;
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
  /// @throws ca.jechemine.kernel.Refusal when it is not good, or there is nothing to pay any more
  public Shown read(String token, String address) {
    limit.spend(address);
    AppointmentPayment payment = links.open(token).orElseThrow(Refusals::unknownLink).value();
    if (payment.state() instanceof Cancelled) {
      throw Refusals.cancelled();
    }
    return new Shown(
        payment,
        people.find(payment.client()).orElseThrow(Refusals::unknownLink),
        payment.professional().flatMap(people::find),
        wallets.find(payment.client()).value());
  }
}
