package ca.jechemine.payments.application;

import ca.jechemine.payments.domain.StripeEvents;
import ca.jechemine.payments.domain.StripeEvents.KeptEvent;
import ca.jechemine.payments.domain.StripeEvents.Outcome;
import ca.jechemine.payments.domain.stripe.Dispute;
import ca.jechemine.payments.domain.stripe.EventId;
import ca.jechemine.payments.domain.stripe.PaymentIntent;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import ca.jechemine.payments.domain.stripe.StripeEvent;
import ca.jechemine.payments.domain.stripe.StripeEvent.AccountUpdated;
import ca.jechemine.payments.domain.stripe.StripeEvent.ChargeRefunded;
import ca.jechemine.payments.domain.stripe.StripeEvent.DisputeClosed;
import ca.jechemine.payments.domain.stripe.StripeEvent.DisputeCreated;
import ca.jechemine.payments.domain.stripe.StripeEvent.DisputeFundsReinstated;
import ca.jechemine.payments.domain.stripe.StripeEvent.DisputeFundsWithdrawn;
import ca.jechemine.payments.domain.stripe.StripeEvent.InvoiceTold;
import ca.jechemine.payments.domain.stripe.StripeEvent.MethodDetached;
import ca.jechemine.payments.domain.stripe.StripeEvent.PaymentCanceled;
import ca.jechemine.payments.domain.stripe.StripeEvent.PaymentFailed;
import ca.jechemine.payments.domain.stripe.StripeEvent.PaymentSucceeded;
import ca.jechemine.payments.domain.stripe.StripeEvent.RefundUpdated;
import ca.jechemine.payments.domain.stripe.StripeEvent.SetupFailed;
import ca.jechemine.payments.domain.stripe.StripeEvent.SetupSucceeded;
import ca.jechemine.payments.domain.stripe.StripeEvent.SubscriptionTold;
import ca.jechemine.payments.domain.stripe.StripeEvent.TransferReversed;
import ca.jechemine.payments.domain.stripe.Webhooks;
import java.time.Instant;
import java.util.Optional;

/// Acts upon an event that Stripe told and that is kept (contract 30 §9). Done again, it changes
/// nothing.
public final class SettleStripeEvent {

  private final StripeEvents events;
  private final Webhooks webhooks;
  private final SettlePayment settlePayment;
  private final SettleMethods settleMethods;
  private final AccountsAtStripe accounts;
  private final SettleTransfer settleTransfer;
  private final SettleReturns settleReturns;
  private final GiveStrayBack giveStrayBack;
  private final SettlePurchase settlePurchase;
  private final SettleSubscription settleSubscription;
  private final SettlePlanPayment settlePlanPayment;

  public SettleStripeEvent(
      StripeEvents events,
      Webhooks webhooks,
      SettlePayment settlePayment,
      SettleMethods settleMethods,
      AccountsAtStripe accounts,
      SettleTransfer settleTransfer,
      SettleReturns settleReturns,
      GiveStrayBack giveStrayBack,
      SettlePurchase settlePurchase,
      SettleSubscription settleSubscription,
      SettlePlanPayment settlePlanPayment) {
    this.events = events;
    this.webhooks = webhooks;
    this.settlePayment = settlePayment;
    this.settleMethods = settleMethods;
    this.accounts = accounts;
    this.settleTransfer = settleTransfer;
    this.settleReturns = settleReturns;
    this.giveStrayBack = giveStrayBack;
    this.settlePurchase = settlePurchase;
    this.settleSubscription = settleSubscription;
    this.settlePlanPayment = settlePlanPayment;
  }

  /// Acts upon that event.
  ///
  /// @return what came of it
  /// @throws IllegalStateException when it is not kept
  public Outcome settle(EventId id) {
    KeptEvent kept =
        events.find(id).orElseThrow(() -> new IllegalStateException("an event that is not kept"));
    if (kept.outcome() != Outcome.RECEIVED) {
      return kept.outcome();
    }
    return settleAgain(kept);
  }

  /// Acts upon an event that nobody could act upon before.
  Outcome settleAgain(KeptEvent kept) {
    Outcome outcome = settled(webhooks.read(kept.body()));
    events.close(kept.id(), outcome);
    return outcome;
  }

  private Outcome settled(StripeEvent event) {
    return ofNobodys(event.subject())
        .flatMap(settlePlanPayment::payment)
        .orElseGet(() -> settledElsewhere(event));
  }

  /// The payment that an event is about, where what stands beside it does not say what for: Stripe
  /// makes those of invoices itself.
  private static Optional<PaymentIntentId> ofNobodys(StripeEvent.Subject subject) {
    return switch (subject) {
      case PaymentSucceeded it -> ofNobodys(it.payment());
      case PaymentFailed it -> ofNobodys(it.payment());
      case PaymentCanceled it -> ofNobodys(it.payment());
      case ChargeRefunded it when it.charge().metadata().entries().isEmpty() ->
          it.charge().knownPayment();
      case RefundUpdated it when it.refund().metadata().entries().isEmpty() ->
          it.refund().knownPayment();
      default -> Optional.empty();
    };
  }

  private static Optional<PaymentIntentId> ofNobodys(PaymentIntent payment) {
    return payment.metadata().entries().isEmpty() ? Optional.of(payment.id()) : Optional.empty();
  }

  private Outcome settledElsewhere(StripeEvent event) {
    return switch (event.subject()) {
      case PaymentSucceeded it when SettlePurchase.isOne(it.payment()) ->
          settlePurchase.succeeded(it.payment(), event.created());
      case PaymentSucceeded it -> succeeded(it.payment(), event.created());
      case PaymentFailed it when SettlePurchase.isOne(it.payment()) ->
          settlePurchase.failed(it.payment());
      case PaymentFailed it -> settlePayment.failed(it.payment());
      case PaymentCanceled it when SettlePurchase.isOne(it.payment()) ->
          settlePurchase.canceled(it.payment());
      case PaymentCanceled it -> settlePayment.canceled(it.payment());
      case SetupSucceeded it -> done(() -> settleMethods.saved(it.setup()));
      case SetupFailed it -> done(() -> settleMethods.failed(it.setup()));
      case MethodDetached it -> done(() -> settleMethods.detached(it));
      case AccountUpdated it -> accounts.changed(it.account().id());
      case SubscriptionTold it -> settleSubscription.told(it.id());
      case InvoiceTold it -> settlePlanPayment.invoice(it.id());
      case TransferReversed it -> settleTransfer.reversed(it.transfer());
      case ChargeRefunded it ->
          known(settleReturns.refunded(it.charge()))
              .orElseGet(() -> settlePurchase.refunded(it.charge()));
      case RefundUpdated it ->
          known(settleReturns.refunded(it.refund().id()))
              .orElseGet(() -> settlePurchase.refunded(it.refund().id()));
      case DisputeCreated it -> disputed(it.dispute());
      case DisputeClosed it -> disputed(it.dispute());
      case DisputeFundsWithdrawn it -> disputed(it.dispute());
      case DisputeFundsReinstated it -> disputed(it.dispute());
      default -> Outcome.PROCESSED;
    };
  }

  /// What nobody owed goes back.
  private Outcome succeeded(PaymentIntent payment, Instant at) {
    Outcome outcome = settlePayment.succeeded(payment, at);
    return outcome == Outcome.STRAY ? giveStrayBack.giveBack(payment) : outcome;
  }

  private Outcome disputed(Dispute dispute) {
    return known(settleReturns.disputed(dispute))
        .or(() -> known(settlePurchase.disputed(dispute)))
        .orElseGet(() -> settlePlanPayment.disputed(dispute));
  }

  /// What came of it where it was that kind of money.
  private static Optional<Outcome> known(Outcome outcome) {
    return Optional.of(outcome).filter(it -> it != Outcome.STRAY);
  }

  private static Outcome done(Runnable action) {
    action.run();
    return Outcome.PROCESSED;
  }
}
