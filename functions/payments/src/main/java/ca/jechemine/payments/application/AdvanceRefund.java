package ca.jechemine.payments.application;

import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.Payments;
import ca.jechemine.payments.domain.Refusals;
import ca.jechemine.payments.domain.refund.MoneyBack;
import ca.jechemine.payments.domain.refund.Refund;
import ca.jechemine.payments.domain.refund.RefundChange;
import ca.jechemine.payments.domain.refund.RefundKey;
import ca.jechemine.payments.domain.refund.RefundRefusals;
import ca.jechemine.payments.domain.refund.RefundState.Requested;
import ca.jechemine.payments.domain.refund.RefundState.Sent;
import ca.jechemine.payments.domain.refund.Refunds;
import ca.jechemine.payments.domain.stripe.IdempotencyKey;
import ca.jechemine.payments.domain.stripe.Metadata;
import ca.jechemine.payments.domain.stripe.MoneyAtStripe;
import ca.jechemine.payments.domain.stripe.StripeFailure;
import ca.jechemine.payments.domain.stripe.StripeRefund;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Takes a refund one step further: has Stripe make it, or asks Stripe how it stands. Whoever comes
/// after a crash asks with the same key and gets the same refund.
public final class AdvanceRefund {

  private final Refunds refunds;
  private final Payments payments;
  private final SettleRefund settleRefund;
  private final MoneyAtStripe stripe;
  private final InstantSource clock;

  public AdvanceRefund(
      Refunds refunds,
      Payments payments,
      SettleRefund settleRefund,
      MoneyAtStripe stripe,
      InstantSource clock) {
    this.refunds = refunds;
    this.payments = payments;
    this.settleRefund = settleRefund;
    this.stripe = stripe;
    this.clock = clock;
  }

  /// Takes it further, where that is Stripe's.
  ///
  /// @return the refund as it is then
  /// @throws ca.jechemine.kernel.Refusal.NotFound when there is none
  /// @throws StripeFailure when Stripe does not answer: it is to be taken further later
  public Refund advance(RefundKey key) {
    Refund refund = find(key).value();
    if (refund.state() instanceof Requested requested) {
      ask(refund, requested);
    } else if (refund.state() instanceof Sent sent) {
      settleRefund.settle(stripe.refund(sent.refund()));
    }
    return find(key).value();
  }

  private void ask(Refund refund, Requested requested) {
    try {
      StripeRefund made =
          made(refund, requested)
              .orElseGet(() -> stripe.refund(refund.order(), refund.idempotencyKey()));
      settleRefund.settle(made);
    } catch (StripeFailure failure) {
      refused(refund.key(), code(failure));
    }
  }

  /// What Stripe made for it although nobody heard of it.
  private Optional<StripeRefund> made(Refund refund, Requested requested) {
    boolean isFresh = clock.instant().isBefore(refund.askedAt().plus(IdempotencyKey.TRUSTED));
    return isFresh
        ? Optional.empty()
        : refund.atStripe().stream()
            .flatMap(it -> stripe.refunds(it).stream())
            .filter(it ->
                it.metadata().get(Metadata.Key.REFUND_ID).equals(Optional.of(refund.key().value())))
            .findFirst()
            .filter(it -> !it.id().equals(requested.failed()));
  }

  /// Why Stripe will never do it.
  ///
  /// @throws StripeFailure the same, when it may yet
  private static String code(StripeFailure failure) {
    return switch (failure) {
      case StripeFailure.InvalidRequest it -> it.code().orElse("invalid_request");
      case StripeFailure.Declined it -> it.code();
      case StripeFailure.NotFound _ -> "resource_missing";
      case StripeFailure.RateLimited _,
          StripeFailure.Unavailable _,
          StripeFailure.IdempotencyConflict _,
          StripeFailure.Misconfigured _ ->
          throw failure;
    };
  }

  private void refused(RefundKey key, String code) {
    Retry.whenStale(() -> {
      Instant now = clock.instant();
      Versioned<Refund> read = find(key);
      Refund next = read.value().refused(code, now);
      if (!next.equals(read.value())) {
        Versioned<AppointmentPayment> payment =
            payments.find(next.appointment()).orElseThrow(Refusals::noAppointment);
        refunds.save(
            RefundChange.of(
                new MoneyBack(payment, now).unchanged(),
                refunds.setAside(next.appointment()),
                read.with(next),
                List.of()));
      }
      return next;
    });
  }

  private Versioned<Refund> find(RefundKey key) {
    return refunds.find(key).orElseThrow(RefundRefusals::noRefund);
  }
}
