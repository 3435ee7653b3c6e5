package ca.jechemine.payments.stripe;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.Dispute;
import ca.jechemine.payments.domain.stripe.DisputeId;
import ca.jechemine.payments.domain.stripe.IdempotencyKey;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.payments.domain.stripe.NewOffSessionCharge;
import ca.jechemine.payments.domain.stripe.NewPayment;
import ca.jechemine.payments.domain.stripe.NewRefund;
import ca.jechemine.payments.domain.stripe.PaymentIntent;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import ca.jechemine.payments.domain.stripe.RefundId;
import ca.jechemine.payments.domain.stripe.Stripe;
import ca.jechemine.payments.domain.stripe.StripeRefund;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// `payment_intents`, `refunds` and `disputes` (contract 30 §4, §5, §1.3).
final class Payments {

  private static final String INTENTS = "/v1/payment_intents";
  private static final String REFUNDS = "/v1/refunds";
  private static final String DISPUTES = "/v1/disputes";

  private final Calls calls;

  Payments(Calls calls) {
    this.calls = calls;
  }

  PaymentIntent create(NewPayment payment, IdempotencyKey key) {
    Form form =
        intent(payment.customer(), payment.amount(), payment.type())
            .with("description", payment.description())
            .with(payment.metadata());
    return calls.post(PaymentIntentBody.class, INTENTS, form, key);
  }

  PaymentIntent charge(NewOffSessionCharge charge, IdempotencyKey key) {
    Form form =
        intent(charge.customer(), charge.amount(), charge.type())
            .with("payment_method", charge.method())
            .with("off_session", true)
            .with("confirm", true)
            .withKnown("mandate", charge.knownMandate())
            .with("description", charge.description())
            .with(charge.metadata());
    return calls.post(PaymentIntentBody.class, INTENTS, form, key);
  }

  PaymentIntent read(PaymentIntentId id) {
    return calls.get(PaymentIntentBody.class, INTENTS + "/" + id, new Form());
  }

  List<PaymentIntent> of(CustomerId customer, Instant since) {
    Form form =
        new Form()
            .with("customer", customer)
            .with("created", Map.of("gte", since.getEpochSecond()))
            .with("limit", Stripe.PAGE);
    return calls.get(PaymentIntentBody.Page.class, INTENTS, form);
  }

  PaymentIntent cancel(PaymentIntentId id) {
    return calls.post(PaymentIntentBody.class, INTENTS + "/" + id + "/cancel", new Form());
  }

  StripeRefund refund(NewRefund refund, IdempotencyKey key) {
    Form form =
        new Form()
            .with("payment_intent", refund.payment())
            .with("amount", refund.amount().cents())
            .with("reason", "requested_by_customer")
            .with(refund.metadata());
    return calls.post(RefundBody.class, REFUNDS, form, key);
  }

  StripeRefund read(RefundId id) {
    return calls.get(RefundBody.class, REFUNDS + "/" + id, new Form());
  }

  List<StripeRefund> refunds(PaymentIntentId payment) {
    Form form = new Form().with("payment_intent", payment).with("limit", Stripe.PAGE);
    return calls.get(RefundBody.Page.class, REFUNDS, form);
  }

  Dispute read(DisputeId id) {
    return calls.get(DisputeBody.class, DISPUTES + "/" + id, new Form());
  }

  private static Form intent(CustomerId customer, Money amount, MethodType type) {
    Form form =
        new Form()
            .with("amount", amount.cents())
            .with("currency", Calls.CURRENCY)
            .with("customer", customer)
            .withOnly("payment_method_types", type.code());
    return type == MethodType.ACSS_DEBIT
        ? form.with("payment_method_options", Map.of("acss_debit", AcssDebit.OF_PAYMENTS))
        : form;
  }
}
