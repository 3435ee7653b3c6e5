package ca.jechemine.payments.domain.plan;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.InvoiceId;
import ca.jechemine.payments.domain.stripe.Metadata;
import ca.jechemine.payments.domain.stripe.PaymentMethodId;
import ca.jechemine.payments.domain.stripe.PriceId;
import ca.jechemine.payments.domain.stripe.StripeSubscription;
import ca.jechemine.payments.domain.stripe.StripeSubscription.Status;
import ca.jechemine.payments.domain.stripe.StripeSubscriptionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A plan, who subscribed to it, and what Stripe has of that.
public final class PlanFixtures {

  public static final Instant START = Instant.parse("2026-06-01T12:00:00Z");
  public static final Instant END = Instant.parse("2026-07-01T12:00:00Z");
  public static final Duration GRACE = Duration.ofDays(7);
  public static final UserId PERSON = new UserId("65f0c0ffee65f0c0ffee65f0");
  public static final SubscriptionId ID = new SubscriptionId("0198f3a1b2c3000000000001");
  public static final StripeSubscriptionId AT_STRIPE = new StripeSubscriptionId("sub_1");
  public static final Plan PLAN =
      new Plan(
          new PlanId("0198f3a1b2c3000000000009"),
          new Text("Sérénité", "Serenity"),
          new Text("", ""),
          new Money(12_50),
          new Money(120_00),
          List.of(new Inclusion("all")),
          PlanAudience.CLIENT,
          true,
          START,
          PERSON,
          START,
          PERSON);

  private PlanFixtures() {}

  /// Decided, and not known to be at Stripe.
  public static Subscription underway() {
    return Subscription.begun(
        ID, PERSON, PlanPrice.of(PLAN, Interval.MONTH), new PaymentMethodId("pm_1"), START);
  }

  /// As Stripe has it.
  public static StripeSubscription stripes(Status status) {
    return stripes(status, null, null);
  }

  /// As Stripe has it when it will end, or ended, then.
  public static StripeSubscription stripes(
      Status status, @Nullable Instant cancelAt, @Nullable Instant endedAt) {
    return new StripeSubscription(
        AT_STRIPE,
        status,
        new CustomerId("cus_1"),
        "si_1",
        new PriceId("price_1"),
        StripeSubscription.product(PLAN.id().value()),
        "month",
        new Money(12_50),
        START,
        END,
        false,
        cancelAt,
        endedAt,
        new InvoiceId("in_1"),
        Metadata.none().with(Metadata.Key.SUBSCRIPTION_ID, ID.value()));
  }
}
