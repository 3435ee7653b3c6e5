package ca.jechemine.payments.application;

import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.payout.Payout;
import ca.jechemine.payments.domain.payout.PayoutChange;
import ca.jechemine.payments.domain.payout.PayoutId;
import ca.jechemine.payments.domain.payout.PayoutRefusals;
import ca.jechemine.payments.domain.payout.PayoutState.Requested;
import ca.jechemine.payments.domain.payout.Payouts;
import ca.jechemine.payments.domain.stripe.IdempotencyKey;
import ca.jechemine.payments.domain.stripe.Metadata;
import ca.jechemine.payments.domain.stripe.NewTransfer;
import ca.jechemine.payments.domain.stripe.Stripe;
import ca.jechemine.payments.domain.stripe.StripeFailure;
import ca.jechemine.payments.domain.stripe.StripeFailure.Declined;
import ca.jechemine.payments.domain.stripe.StripeFailure.IdempotencyConflict;
import ca.jechemine.payments.domain.stripe.StripeFailure.InvalidRequest;
import ca.jechemine.payments.domain.stripe.StripeFailure.Misconfigured;
import ca.jechemine.payments.domain.stripe.StripeFailure.NotFound;
import ca.jechemine.payments.domain.stripe.StripeFailure.RateLimited;
import ca.jechemine.payments.domain.stripe.StripeFailure.Unavailable;
import ca.jechemine.payments.domain.stripe.Transfer;
import java.time.InstantSource;
import java.util.Optional;

/// The steps of a payout from when it is to be sent (contract 30 §11). Whoever comes after a crash
/// goes on from what is kept: the transfer is asked for under the same key, and made once.
public final class SendPayout {

  private final Payouts payouts;
  private final Stripe stripe;
  private final InstantSource clock;

  public SendPayout(Payouts payouts, Stripe stripe, InstantSource clock) {
    this.payouts = payouts;
    this.stripe = stripe;
    this.clock = clock;
  }

  /// Sends it if it is to be sent.
  ///
  /// @return as it stands then: `Requested` still when Stripe does not say what it did; whoever
  ///   comes next asks again
  /// @throws ca.jechemine.kernel.Refusal.NotFound when there is no such payout
  public Payout send(PayoutId id, Receipts<Payout> receipts) {
    return Retry.whenStale(() -> {
      Versioned<Payout> read = payouts.find(id).orElseThrow(PayoutRefusals::noPayout);
      return read.value().state() instanceof Requested requested
          ? sent(read, requested, receipts)
          : read.value();
    });
  }

  private Payout sent(Versioned<Payout> read, Requested requested, Receipts<Payout> receipts) {
    Payout payout = read.value();
    try {
      Transfer transfer =
          made(payout, requested)
              .orElseGet(() ->
                  stripe.transfer(transfer(payout), IdempotencyKey.transfer(payout.id().value())));
      PayoutChange change = PayoutChange.sent(read, transfer.id(), clock.instant());
      Payout next = change.payout().value();
      payouts.save(change, receipts.of(next));
      return next;
    } catch (StripeFailure failure) {
      return refusal(failure).map(code -> failed(read, code)).orElse(payout);
    }
  }

  /// What Stripe made for it although nobody heard of it. Stripe's clock need not be ours.
  private Optional<Transfer> made(Payout payout, Requested requested) {
    boolean isFresh = clock.instant().isBefore(requested.at().plus(IdempotencyKey.TRUSTED));
    return isFresh
        ? Optional.empty()
        : stripe.transfers(payout.account(), requested.at().minus(IdempotencyKey.TRUSTED)).stream()
            .filter(it ->
                it.metadata().get(Metadata.Key.PAYOUT_ID).equals(Optional.of(payout.id().value())))
            .findFirst();
  }

  private static NewTransfer transfer(Payout payout) {
    return new NewTransfer(
        payout.account(),
        payout.amount(),
        BeginPayment.DESCRIPTION,
        payout.source(),
        Metadata.none()
            .with(Metadata.Key.PROFESSIONAL_ID, payout.professional().value())
            .with(Metadata.Key.PAYOUT_ID, payout.id().value())
            .with(Metadata.Key.APPOINTMENT_COUNT, Integer.toString(payout.appointments().size())));
  }

  /// Why Stripe refuses for good; empty while it may have done it, or may do it yet. A key that is
  /// not taken says nothing of what was done under an earlier one.
  private static Optional<String> refusal(StripeFailure failure) {
    return switch (failure) {
      case InvalidRequest it -> Optional.of(it.code().orElse("invalid_request"));
      case Declined it -> Optional.of(it.code());
      case NotFound _ -> Optional.of("resource_missing");
      case RateLimited _, Unavailable _, IdempotencyConflict _, Misconfigured _ -> Optional.empty();
    };
  }

  private Payout failed(Versioned<Payout> read, String code) {
    Payout next = read.value().failed(code, clock.instant());
    payouts.save(
        PayoutChange.givenUp(read, next, payouts.payments(next.appointments()), clock.instant()),
        Optional.empty());
    return next;
  }
}
