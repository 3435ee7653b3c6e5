package ca.jechemine.payments.stripe;

import ca.jechemine.payments.domain.stripe.AccountId;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.EventId;
import ca.jechemine.payments.domain.stripe.InvoiceId;
import ca.jechemine.payments.domain.stripe.ListedEvent;
import ca.jechemine.payments.domain.stripe.StripeEvent;
import ca.jechemine.payments.domain.stripe.StripePage;
import ca.jechemine.payments.domain.stripe.StripeSubscriptionId;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An event. What it is about has as many shapes as there are types: it is read once the type is
/// known, and not at all when nothing is to be done about it.
@Json(naming = Json.Naming.LowerUnderscore)
record EventBody(
    String id,
    String type,
    long created,
    @Nullable String apiVersion,
    @Nullable String account,
    Data data)
    implements Body<StripeEvent> {

  @Json(naming = Json.Naming.LowerUnderscore)
  record Data(@Json.Raw String object, @Json.Raw @Nullable String previousAttributes) {

    private <T> T read(Class<? extends Body<T>> shape) {
      return ca.jechemine.runtime.json.Json.read(shape, object).meaning();
    }

    /// What the customer was before.
    private @Nullable CustomerId formerCustomer() {
      return Optional.ofNullable(previousAttributes)
          .map(it -> ca.jechemine.runtime.json.Json.read(Former.class, it))
          .map(Former::customer)
          .map(CustomerId::new)
          .orElse(null);
    }
  }

  /// What of a method changed.
  @Json
  record Former(@Nullable String customer) {}

  /// A page of events.
  @Json(naming = Json.Naming.LowerUnderscore)
  record Page(List<EventBody> data, boolean hasMore) implements Body<StripePage<ListedEvent>> {

    @Override
    public StripePage<ListedEvent> meaning() {
      return new StripePage<>(data.stream().map(EventBody::listed).toList(), hasMore);
    }
  }

  private ListedEvent listed() {
    return new ListedEvent(meaning(), ca.jechemine.runtime.json.Json.write(this));
  }

  @Override
  public StripeEvent meaning() {
    return new StripeEvent(
        new EventId(id),
        type,
        Instant.ofEpochSecond(created),
        apiVersion,
        Body.known(account, AccountId::new),
        subject());
  }

  private StripeEvent.Subject subject() {
    return switch (type) {
      case "payment_intent.succeeded" ->
          new StripeEvent.PaymentSucceeded(data.read(PaymentIntentBody.class));
      case "payment_intent.processing" ->
          new StripeEvent.PaymentProcessing(data.read(PaymentIntentBody.class));
      case "payment_intent.requires_action" ->
          new StripeEvent.PaymentRequiresAction(data.read(PaymentIntentBody.class));
      case "payment_intent.payment_failed" ->
          new StripeEvent.PaymentFailed(data.read(PaymentIntentBody.class));
      case "payment_intent.canceled" ->
          new StripeEvent.PaymentCanceled(data.read(PaymentIntentBody.class));
      case "setup_intent.succeeded" ->
          new StripeEvent.SetupSucceeded(data.read(SetupIntentBody.class));
      case "setup_intent.setup_failed" ->
          new StripeEvent.SetupFailed(data.read(SetupIntentBody.class));
      case "charge.refunded" -> new StripeEvent.ChargeRefunded(data.read(ChargeBody.class));
      case "refund.created", "refund.updated", "refund.failed", "charge.refund.updated" ->
          new StripeEvent.RefundUpdated(data.read(RefundBody.class));
      case "charge.dispute.created" -> new StripeEvent.DisputeCreated(data.read(DisputeBody.class));
      case "charge.dispute.closed" -> new StripeEvent.DisputeClosed(data.read(DisputeBody.class));
      case "charge.dispute.funds_withdrawn" ->
          new StripeEvent.DisputeFundsWithdrawn(data.read(DisputeBody.class));
      case "charge.dispute.funds_reinstated" ->
          new StripeEvent.DisputeFundsReinstated(data.read(DisputeBody.class));
      case "payment_method.detached" ->
          data.read(MethodBody.class)
              .<StripeEvent.Subject>map(
                  it -> new StripeEvent.MethodDetached(it.id(), data.formerCustomer()))
              .orElseGet(StripeEvent.Unknown::new);
      case "account.updated" -> new StripeEvent.AccountUpdated(data.read(AccountBody.class));
      case "transfer.reversed" -> new StripeEvent.TransferReversed(data.read(TransferBody.class));
      case "customer.subscription.created",
          "customer.subscription.updated",
          "customer.subscription.deleted" ->
          new StripeEvent.SubscriptionTold(new StripeSubscriptionId(data.read(NamedBody.class)));
      case "invoice.paid", "invoice.payment_failed" ->
          new StripeEvent.InvoiceTold(new InvoiceId(data.read(NamedBody.class)));
      default -> new StripeEvent.Unknown();
    };
  }
}
