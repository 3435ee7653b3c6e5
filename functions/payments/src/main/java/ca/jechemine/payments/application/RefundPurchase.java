package ca.jechemine.payments.application;

import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.Answers;
import ca.jechemine.payments.domain.Intent;
import ca.jechemine.payments.domain.purchase.Purchase;
import ca.jechemine.payments.domain.purchase.PurchaseId;
import ca.jechemine.payments.domain.purchase.PurchaseRefusals;
import ca.jechemine.payments.domain.purchase.PurchaseState.Paid;
import ca.jechemine.payments.domain.purchase.Purchases;
import ca.jechemine.payments.domain.purchase.RefundDecision;
import ca.jechemine.payments.domain.refund.Refund;
import ca.jechemine.payments.domain.refund.RefundKey;
import ca.jechemine.payments.domain.refund.RefundRefusals;
import ca.jechemine.payments.domain.stripe.IdempotencyKey;
import ca.jechemine.payments.domain.stripe.Metadata;
import ca.jechemine.payments.domain.stripe.MoneyAtStripe;
import ca.jechemine.payments.domain.stripe.NewRefund;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import ca.jechemine.payments.domain.stripe.StripeFailure;
import ca.jechemine.payments.domain.stripe.StripeFailure.InvalidRequest;
import ca.jechemine.payments.domain.stripe.StripeRefund;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An administrator gives back what was paid for a resource, or a part of it. The decision is kept
/// first, then Stripe is asked, then it is entered; whoever asks again after a crash asks for the
/// same refund, and Stripe’s own event enters what nobody did.
public final class RefundPurchase {

  /// Stripe remembers keys for a day. After so long it is asked first what it has made already.
  private static final Duration KEYS_TRUSTED = Duration.ofHours(1);

  /// For how long a request without a key counts as the same one again.
  private static final Duration REPETITIONS = Duration.ofMinutes(10);

  private final Purchases purchases;
  private final SettlePurchase settlePurchase;
  private final MoneyAtStripe stripe;
  private final Answers answers;
  private final InstantSource clock;

  public RefundPurchase(
      Purchases purchases,
      SettlePurchase settlePurchase,
      MoneyAtStripe stripe,
      Answers answers,
      InstantSource clock) {
    this.purchases = purchases;
    this.settlePurchase = settlePurchase;
    this.stripe = stripe;
    this.answers = answers;
    this.clock = clock;
  }

  /// What is asked for.
  ///
  /// @param amount null for all that is left
  /// @param reason in the administrator’s words
  public record Wish(PurchaseId purchase, @Nullable Money amount, @Nullable String reason) {}

  /// What came of it: the purchase as it is then, and the refund that was decided.
  ///
  /// @param isMade whether Stripe says that the money went; it may still be on its way
  public record Returned(Purchase purchase, RefundDecision decision, boolean isMade) {}

  /// Gives it back. Asked again with the same key, it is the same refund.
  ///
  /// @throws Refusal when nothing of the kind can be refunded, or Stripe does not do it
  public Returned refund(Caller caller, Wish wish, Receipts<Returned> receipts) {
    Purchase purchase = find(wish.purchase());
    String key = key(purchase, caller, wish, receipts).value();
    RefundDecision decision =
        purchases
            .decision(purchase.id(), key)
            .map(it -> same(it, wish))
            .orElseGet(() -> decided(purchase, key, caller, wish));
    StripeRefund refund = made(purchase, decision);
    settlePurchase.entered(refund);
    if (Refund.isFailed(refund)) {
      throw refused();
    }
    Returned returned =
        new Returned(
            find(purchase.id()), decision, refund.status() == StripeRefund.Status.SUCCEEDED);
    answers.keep(receipts.of(returned));
    return returned;
  }

  private Purchase find(PurchaseId id) {
    return purchases.find(id).map(Versioned::value).orElseThrow(PurchaseRefusals::unknown);
  }

  /// A request without a key of its own is the same as that of a moment ago for the same amount: of
  /// two clicks one gives it back, however late the other is heard.
  private RefundKey key(Purchase purchase, Caller caller, Wish wish, Receipts<Returned> receipts) {
    RefundDecision none =
        new RefundDecision("", Money.ZERO, caller.id(), clock.instant(), wish.reason());
    Instant lately = clock.instant().minus(REPETITIONS);
    long before = purchase.state() instanceof Paid paid ? paid.wentBackBefore(lately).cents() : 0;
    return receipts
        .of(new Returned(purchase, none, false))
        .map(Receipt::key)
        .map(RefundKey::ofRequest)
        .orElseGet(() -> {
          if (purchase.state() instanceof Paid && !purchase.isCompleted()) {
            throw PurchaseRefusals.refunded();
          }
          return RefundKey.ofRequest(
              purchase.id() + "_" + before + "_" + Optional.ofNullable(wish.amount()));
        });
  }

  private static RefundDecision same(RefundDecision known, Wish wish) {
    if (wish.amount() != null && !wish.amount().equals(known.amount())) {
      throw RefundRefusals.keyReused();
    }
    return known;
  }

  private RefundDecision decided(Purchase purchase, String key, Caller caller, Wish wish) {
    Money left = left(purchase);
    Money amount = wish.amount() == null ? left : wish.amount();
    if (amount.compareTo(left) > 0) {
      throw RefundRefusals.tooMuch();
    }
    RefundDecision decision =
        new RefundDecision(key, amount, caller.id(), clock.instant(), wish.reason());
    purchases.decide(purchase.id(), decision);
    return decision;
  }

  private static Money left(Purchase purchase) {
    if (!(purchase.state() instanceof Paid paid) || purchase.atStripe().isEmpty()) {
      throw PurchaseRefusals.notPaid();
    }
    if (!purchase.isCompleted()) {
      throw PurchaseRefusals.refunded();
    }
    if (paid.isContested()) {
      throw RefundRefusals.disputed();
    }
    return purchase.price().minus(paid.wentBack());
  }

  private StripeRefund made(Purchase purchase, RefundDecision decision) {
    PaymentIntentId payment =
        purchase.atStripe().map(Intent::id).orElseThrow(PurchaseRefusals::notPaid);
    try {
      return earlier(payment, decision)
          .orElseGet(() ->
              stripe.refund(
                  new NewRefund(payment, decision.amount(), about(purchase, decision)),
                  IdempotencyKey.refund(decision.key())));
    } catch (InvalidRequest notRefundable) {
      throw refused();
    } catch (StripeFailure failure) {
      throw Declines.refusal(failure);
    }
  }

  /// What Stripe made for that decision although nobody heard of it.
  private Optional<StripeRefund> earlier(PaymentIntentId payment, RefundDecision decision) {
    return clock.instant().isBefore(decision.at().plus(KEYS_TRUSTED))
        ? Optional.empty()
        : stripe.refunds(payment).stream()
            .filter(
                it -> it.metadata().get(Metadata.Key.REFUND_ID).equals(Optional.of(decision.key())))
            .findFirst();
  }

  private static Metadata about(Purchase purchase, RefundDecision decision) {
    return Metadata.none()
        .with(Metadata.Key.TYPE, SettlePurchase.TYPE)
        .with(Metadata.Key.PURCHASE_ID, purchase.id().value())
        .with(Metadata.Key.REFUND_ID, decision.key())
        .with(Metadata.Key.REFUNDED_BY, decision.by().value());
  }

  private static Refusal refused() {
    return Refusal.badRequest(
        "REFUND_REFUSED",
        new Text("Stripe a refusé ce remboursement.", "Stripe turned this refund down."));
  }
}
