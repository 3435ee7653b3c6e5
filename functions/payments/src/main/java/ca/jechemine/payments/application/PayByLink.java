package ca.jechemine.payments.application;

import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.application.BeginPayment.Begun;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.LinkLimit;
import ca.jechemine.payments.domain.People;
import ca.jechemine.payments.domain.Person;
import ca.jechemine.payments.domain.Refusals;
import ca.jechemine.payments.domain.stripe.Metadata;
import ca.jechemine.payments.domain.stripe.MethodType;

/// Begins the payment of a session by whoever has a link of ours, without an account (contract 30
/// §4).
public final class PayByLink {

  private static final String TYPE = "guest_payment";

  private final PayLinks links;
  private final LinkLimit limit;
  private final People people;
  private final BeginPayment beginPayment;

  public PayByLink(PayLinks links, LinkLimit limit, People people, BeginPayment beginPayment) {
    this.links = links;
    this.limit = limit;
    this.people = people;
    this.beginPayment = beginPayment;
  }

  /// Begins the payment, which whoever opened the link confirms.
  ///
  /// @param address of the network that asks
  /// @throws ca.jechemine.kernel.Refusal when the link is not good, nothing is to be paid, or
  ///   Stripe takes no such payment
  public Begun begin(String token, String address, MethodType type, Receipts<Begun> receipts) {
    limit.spend(address);
    return Retry.whenStale(() -> {
      Versioned<AppointmentPayment> payment = links.open(token).orElseThrow(Refusals::unknownLink);
      Person client = people.find(payment.value().client()).orElseThrow(Refusals::unknownLink);
      Metadata payer =
          Metadata.none()
              .with(Metadata.Key.VISITOR_ID, client.id().value())
              .with(Metadata.Key.TYPE, TYPE);
      return beginPayment.begin(payment, client, type, payer, receipts);
    });
  }
}
