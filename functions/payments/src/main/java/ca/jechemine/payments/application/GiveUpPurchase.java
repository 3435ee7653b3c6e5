package ca.jechemine.payments.application;

import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.purchase.Purchase;
import ca.jechemine.payments.domain.purchase.Purchases;
import ca.jechemine.payments.domain.stripe.PaymentIntent;
import ca.jechemine.payments.domain.stripe.PaymentIntent.Status;
import ca.jechemine.payments.domain.stripe.Stripe;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Gives up a purchase that is open: its payment cannot be made any more.
final class GiveUpPurchase {

  private final Purchases purchases;
  private final SettlePurchase settlePurchase;
  private final GiveUpPayment giveUpPayment;
  private final InstantSource clock;

  GiveUpPurchase(
      Purchases purchases, SettlePurchase settlePurchase, Stripe stripe, InstantSource clock) {
    this.purchases = purchases;
    this.settlePurchase = settlePurchase;
    this.giveUpPayment = new GiveUpPayment(stripe);
    this.clock = clock;
  }

  /// Gives up one that can be paid. What was paid meanwhile is entered; what the bank works on is
  /// waited for.
  ///
  /// @throws ca.jechemine.payments.domain.stripe.StripeFailure when Stripe does not answer
  /// @throws ca.jechemine.kernel.StaleVersion when it was changed meanwhile
  void of(Versioned<Purchase> read) {
    Instant now = clock.instant();
    Optional<PaymentIntent> payment = giveUpPayment.of(read.value());
    Status status = payment.map(PaymentIntent::status).orElse(Status.CANCELED);
    if (status == Status.SUCCEEDED) {
      settlePurchase.succeeded(payment.orElseThrow(), now);
      return;
    }
    Purchase next = status == Status.CANCELED ? read.value().givenUp() : read.value().awaited(now);
    purchases.save(read, next, List.of(), Optional.empty());
  }
}
