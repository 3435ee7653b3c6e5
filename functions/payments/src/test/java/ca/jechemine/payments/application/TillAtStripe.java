package ca.jechemine.payments.application;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.stripe.ChargeId;
import ca.jechemine.payments.domain.stripe.Dispute;
import ca.jechemine.payments.domain.stripe.DisputeId;
import ca.jechemine.payments.domain.stripe.IdempotencyKey;
import ca.jechemine.payments.domain.stripe.Metadata;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.payments.domain.stripe.MoneyAtStripe;
import ca.jechemine.payments.domain.stripe.NewRefund;
import ca.jechemine.payments.domain.stripe.PaymentIntent;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import ca.jechemine.payments.domain.stripe.RefundId;
import ca.jechemine.payments.domain.stripe.StripeFailure;
import ca.jechemine.payments.domain.stripe.StripeRefund;
import ca.jechemine.payments.domain.stripe.StripeRefund.Status;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Stripe's till in memory, for tests: payments, their refunds and disputes, as it would keep them.
final class TillAtStripe implements MoneyAtStripe {

  private final Map<PaymentIntentId, PaymentIntent> payments = new HashMap<>();
  private final Map<RefundId, StripeRefund> refunds = new LinkedHashMap<>();
  private final Map<IdempotencyKey, RefundId> keys = new HashMap<>();
  private final Map<DisputeId, Dispute> disputes = new HashMap<>();
  private boolean isAway;
  private boolean refuses;

  /// A payment for that appointment that was made.
  PaymentIntent paid(String id, Money amount, String appointment, Instant at) {
    return paid(id, amount, Metadata.none().with(Metadata.Key.APPOINTMENT_ID, appointment), at);
  }

  /// A payment that says that of itself and was made.
  PaymentIntent paid(String id, Money amount, Metadata about, Instant at) {
    PaymentIntent payment =
        new PaymentIntent(
            new PaymentIntentId("pi_" + id),
            PaymentIntent.Status.SUCCEEDED,
            amount,
            amount,
            "cad",
            MethodType.CARD,
            null,
            null,
            new ChargeId("ch_" + id),
            null,
            null,
            at,
            about);
    payments.put(payment.id(), payment);
    return payment;
  }

  /// It does not answer any more, or again.
  void isAway(boolean away) {
    isAway = away;
  }

  /// It takes no refunds, or takes them again.
  void refuses(boolean all) {
    refuses = all;
  }

  /// A dispute of what is left of that payment, as it stands.
  Dispute disputed(String id, PaymentIntent payment, String status) {
    Dispute dispute =
        new Dispute(
            new DisputeId("dp_" + id),
            payment.charge(),
            payment.id(),
            left(payment.id()),
            "fraudulent",
            status);
    disputes.put(dispute.id(), dispute);
    return dispute;
  }

  /// The bank's answer to a refund.
  StripeRefund answered(RefundId id, Status status) {
    StripeRefund was = refund(id);
    StripeRefund is =
        new StripeRefund(
            id, status, was.amount(), was.payment(), was.charge(), null, was.metadata());
    refunds.put(id, is);
    return is;
  }

  private Money left(PaymentIntentId payment) {
    return refunds(payment).stream()
        .filter(it -> it.status() != Status.FAILED)
        .map(StripeRefund::amount)
        .reduce(payment(payment).received(), Money::minus);
  }

  List<StripeRefund> refunds() {
    return List.copyOf(refunds.values());
  }

  @Override
  public PaymentIntent payment(PaymentIntentId id) {
    return Optional.ofNullable(payments.get(id)).orElseThrow(StripeFailure.NotFound::new);
  }

  @Override
  public StripeRefund refund(NewRefund refund, IdempotencyKey key) {
    if (isAway) {
      throw new StripeFailure.Unavailable("away");
    }
    if (refuses) {
      throw new StripeFailure.InvalidRequest("charge_disputed", null);
    }
    RefundId known = keys.get(key);
    if (known != null) {
      return refund(known);
    }
    if (left(refund.payment()).compareTo(refund.amount()) < 0) {
      throw new StripeFailure.InvalidRequest("charge_already_refunded", null);
    }
    StripeRefund made =
        new StripeRefund(
            new RefundId("re_" + (refunds.size() + 1)),
            Status.SUCCEEDED,
            refund.amount(),
            refund.payment(),
            payment(refund.payment()).charge(),
            null,
            refund.metadata());
    refunds.put(made.id(), made);
    keys.put(key, made.id());
    return made;
  }

  @Override
  public StripeRefund refund(RefundId id) {
    return Optional.ofNullable(refunds.get(id)).orElseThrow(StripeFailure.NotFound::new);
  }

  @Override
  public List<StripeRefund> refunds(PaymentIntentId payment) {
    return refunds.values().stream()
        .filter(it -> it.knownPayment().equals(Optional.of(payment)))
        .toList()
        .reversed();
  }

  @Override
  public Dispute dispute(DisputeId id) {
    return Optional.ofNullable(disputes.get(id)).orElseThrow(StripeFailure.NotFound::new);
  }
}
