package ca.jechemine.payments.application;

import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.Intent;
import ca.jechemine.payments.domain.purchase.Purchase;
import ca.jechemine.payments.domain.purchase.PurchaseId;
import ca.jechemine.payments.domain.purchase.Purchases;
import ca.jechemine.payments.domain.purchase.ResourceId;
import ca.jechemine.payments.domain.stripe.Stripe;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Nobody pays for a resource that was deleted. The library lets none go of which it knows that
/// somebody bought it; what it had not heard of yet, and what is paid while it is deleted, goes
/// back here.
public final class WithdrawResource {

  /// What is read at once.
  private static final int PAGE = 25;

  private final Purchases purchases;
  private final SettlePurchase settlePurchase;
  private final GiveUpPurchase giveUpPurchase;
  private final Stripe stripe;

  public WithdrawResource(
      Purchases purchases, SettlePurchase settlePurchase, Stripe stripe, InstantSource clock) {
    this.purchases = purchases;
    this.settlePurchase = settlePurchase;
    this.giveUpPurchase = new GiveUpPurchase(purchases, settlePurchase, stripe, clock);
    this.stripe = stripe;
  }

  /// Gives up its open purchases and gives back what was paid, under the key under which it goes
  /// back when it is paid later. Whoever comes again finds nothing more to do.
  ///
  /// @throws ca.jechemine.payments.domain.stripe.StripeFailure when Stripe does not answer
  void withdraw(ResourceId resource) {
    @Nullable PurchaseId last = null;
    List<PurchaseId> page;
    do {
      page = purchases.of(resource, last, PAGE);
      page.forEach(this::end);
      last = page.isEmpty() ? null : page.getLast();
    } while (page.size() == PAGE);
  }

  private void end(PurchaseId id) {
    Retry.whenStale(() -> {
      Versioned<Purchase> read = purchases.find(id).orElseThrow();
      Purchase purchase = read.value();
      if (purchase.openUntil().isPresent()) {
        giveUpPurchase.of(read);
      } else if (purchase.isCompleted()) {
        purchase
            .atStripe()
            .map(Intent::id)
            .map(stripe::payment)
            .ifPresent(settlePurchase::giveBack);
      }
      return id;
    });
  }
}
