package ca.jechemine.payments.application;

import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.purchase.Purchase;
import ca.jechemine.payments.domain.purchase.PurchaseId;
import ca.jechemine.payments.domain.purchase.Purchases;
import ca.jechemine.payments.domain.stripe.Stripe;
import ca.jechemine.payments.domain.stripe.StripeFailure;
import java.time.Instant;
import java.time.InstantSource;

/// Gives up the purchases that nobody finished in time: their payments cannot be made any more,
/// least of all at a price of long ago.
public final class ExpirePurchases {

  /// What one run looks at most at, the longest overdue first.
  private static final int MOST = 50;

  private final Purchases purchases;
  private final GiveUpPurchase giveUpPurchase;
  private final InstantSource clock;

  public ExpirePurchases(
      Purchases purchases, SettlePurchase settlePurchase, Stripe stripe, InstantSource clock) {
    this.purchases = purchases;
    this.giveUpPurchase = new GiveUpPurchase(purchases, settlePurchase, stripe, clock);
    this.clock = clock;
  }

  /// Gives up what is overdue by now. What was paid meanwhile is entered; what the bank works on is
  /// looked at again later.
  ///
  /// @return how many purchases changed
  public long expire() {
    return purchases.overdue(clock.instant(), MOST).stream().filter(this::isChanged).count();
  }

  private boolean isChanged(PurchaseId id) {
    try {
      return Retry.whenStale(() -> isChanged(purchases.find(id).orElseThrow()));
    } catch (StripeFailure later) {
      // It is as overdue for the next run.
      return false;
    }
  }

  private boolean isChanged(Versioned<Purchase> read) {
    Instant now = clock.instant();
    if (read.value().openUntil().filter(it -> !it.isAfter(now)).isEmpty()) {
      return false;
    }
    giveUpPurchase.of(read);
    return true;
  }
}
