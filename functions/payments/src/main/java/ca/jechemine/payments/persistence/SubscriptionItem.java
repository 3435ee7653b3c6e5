package ca.jechemine.payments.persistence;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.plan.Interval;
import ca.jechemine.payments.domain.plan.PlanId;
import ca.jechemine.payments.domain.plan.PlanPayment;
import ca.jechemine.payments.domain.plan.Subscription;
import ca.jechemine.payments.domain.plan.SubscriptionId;
import ca.jechemine.payments.domain.plan.SubscriptionStatus;
import ca.jechemine.payments.domain.stripe.DisputeId;
import ca.jechemine.payments.domain.stripe.PaymentMethodId;
import ca.jechemine.payments.domain.stripe.StripeSubscriptionId;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A subscription as a row: `pk = SUBSCRIPTION#<id>`, `sk = SUBSCRIPTION`, the price in cents, what
/// it is to be paid with sealed; and which one a person has: `pk = PERSON#<id>`, `sk =
/// SUBSCRIPTION`, with whether it is live, and `besides`, the live ones of accounts that were
/// merged into theirs.
///
/// What was paid of it, or went back: `pk = SUBSCRIPTION#<id>`, `sk = PAYMENT#<id at Stripe>`, in
/// cents, negative when it went back.
///
/// `gsi3` lists what a person has (`DynamoAcquisitions`): `ACQUIRED#<user>`, `SUBSCRIPTION#<id>`, a
/// payment `SUBSCRIPTION#<id>#<id at Stripe>`. `gsi1` lists those that are not known to be at
/// Stripe: `SUBSCRIPTION_UNDERWAY`, `<decided at>#<id>`.
final class SubscriptionItem {

  static final String SK = "SUBSCRIPTION";
  static final String PAYMENT = "PAYMENT#";
  static final String UNDERWAY = "SUBSCRIPTION_UNDERWAY";

  private final FieldCipher cipher;

  SubscriptionItem(FieldCipher cipher) {
    this.cipher = cipher;
  }

  static String pk(SubscriptionId id) {
    return "SUBSCRIPTION#" + id;
  }

  static String paymentSk(String atStripe) {
    return PAYMENT + atStripe;
  }

  /// What was paid, or went back, by that person.
  static Map<String, AttributeValue> write(PlanPayment it, UserId person) {
    return new ItemWriter()
        .text("pk", pk(it.subscription()))
        .text("sk", paymentSk(it.id()))
        .text("personId", person.value())
        .text("planId", it.plan().value())
        .number("cents", it.amount().cents())
        .text("reason", it.reason())
        .instant("paidAt", it.at())
        .text("gsi3pk", PurchaseItem.of(person))
        .text("gsi3sk", pk(it.subscription()) + "#" + it.id())
        .toItem();
  }

  static PlanPayment readPayment(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return new PlanPayment(
        item.text("sk").substring(PAYMENT.length()),
        new SubscriptionId(item.text("pk").substring("SUBSCRIPTION#".length())),
        new PlanId(item.text("planId")),
        new Money(item.number("cents")),
        item.text("reason"),
        item.instant("paidAt"));
  }

  Map<String, AttributeValue> write(Subscription it, long version) {
    ItemWriter item =
        new ItemWriter()
            .text("pk", pk(it.id()))
            .text("sk", SK)
            .number("version", version)
            .text("subscriptionId", it.id().value())
            .text("personId", it.person().value())
            .text("planId", it.plan().value())
            .text("interval", it.interval().code())
            .number("priceCents", it.price().cents())
            .text("status", it.status().code())
            .text("stripeId", it.atStripe().map(StripeSubscriptionId::value))
            .text(
                "methodId",
                Optional.ofNullable(it.method()).map(by -> cipher.seal(by.value(), pk(it.id()))))
            .instant("periodStart", it.periodStart())
            .instant("periodEnd", it.periodEnd())
            .instant("accessUntil", it.accessUntil())
            .flag("cancelAtPeriodEnd", it.cancelAtPeriodEnd())
            .instant("createdAt", it.createdAt())
            .instant("endedAt", it.endedAt())
            .texts("contests", it.contests().stream().map(DisputeId::value).sorted().toList())
            .text("gsi3pk", PurchaseItem.of(it.person()))
            .text("gsi3sk", pk(it.id()));
    if (it.status() == SubscriptionStatus.UNDERWAY) {
      item.text("gsi1pk", UNDERWAY).text("gsi1sk", it.createdAt() + "#" + it.id());
    }
    return item.toItem();
  }

  Versioned<Subscription> read(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    SubscriptionId id = new SubscriptionId(item.text("subscriptionId"));
    Subscription subscription =
        new Subscription(
            id,
            new UserId(item.text("personId")),
            new PlanId(item.text("planId")),
            Interval.of(item.text("interval")).orElseThrow(),
            new Money(item.number("priceCents")),
            SubscriptionStatus.of(item.text("status")),
            item.optionalText("stripeId").map(StripeSubscriptionId::new).orElse(null),
            item.optionalText("methodId")
                .map(it -> new PaymentMethodId(cipher.open(it, pk(id))))
                .orElse(null),
            item.optionalInstant("periodStart").orElse(null),
            item.optionalInstant("periodEnd").orElse(null),
            item.optionalInstant("accessUntil").orElse(null),
            item.flag("cancelAtPeriodEnd"),
            item.instant("createdAt"),
            item.optionalInstant("endedAt").orElse(null),
            item.texts("contests").stream().map(DisputeId::new).collect(Collectors.toSet()));
    return new Versioned<>(subscription, item.number("version"));
  }
}
