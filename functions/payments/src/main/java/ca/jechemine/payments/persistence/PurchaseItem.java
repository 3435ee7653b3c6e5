package ca.jechemine.payments.persistence;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.Intent;
import ca.jechemine.payments.domain.purchase.Purchase;
import ca.jechemine.payments.domain.purchase.PurchaseId;
import ca.jechemine.payments.domain.purchase.PurchaseState;
import ca.jechemine.payments.domain.purchase.PurchaseState.Contest;
import ca.jechemine.payments.domain.purchase.PurchaseState.Failed;
import ca.jechemine.payments.domain.purchase.PurchaseState.Outcome;
import ca.jechemine.payments.domain.purchase.PurchaseState.Paid;
import ca.jechemine.payments.domain.purchase.PurchaseState.Pending;
import ca.jechemine.payments.domain.purchase.PurchaseState.Refunded;
import ca.jechemine.payments.domain.purchase.ResourceId;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The rows of a purchase.
///
/// | row | pk | sk |
/// |---|---|---|
/// | the purchase | `PURCHASE#<id>` | `PURCHASE` |
/// | which one is the current one of a person and a resource | `BUYER#<user>` | `RESOURCE#<resource>` |
/// | a decision to give money back | `PURCHASE#<id>` | `REFUND#<key>` |
///
/// | index | pk | sk | what for |
/// |---|---|---|---|
/// | gsi1 | `PURCHASE_OPEN` | `<until>#<id>` | those whose payment can be made, by when it is given up |
/// | gsi2 | `SOLD#<resource>` | `<id>` | those of a resource, as they were begun |
/// | gsi3 | `ACQUIRED#<user>` | `<id>` | a person's, as they were begun (`DynamoAcquisitions`) |
///
/// Refunds and disputes are maps from their ids at Stripe to `<cents> <moment> <how it stands>`.
final class PurchaseItem {

  static final String SK = "PURCHASE";
  static final String OPEN = "PURCHASE_OPEN";

  private static final int PARTS = 3;
  private static final String WENT = "went";
  private static final String FAILED = "failed";

  private PurchaseItem() {}

  static String pk(PurchaseId id) {
    return "PURCHASE#" + id;
  }

  static String buyer(UserId buyer) {
    return "BUYER#" + buyer;
  }

  static String resource(ResourceId resource) {
    return "RESOURCE#" + resource;
  }

  static String of(UserId buyer) {
    return "ACQUIRED#" + buyer;
  }

  static String sold(ResourceId resource) {
    return "SOLD#" + resource;
  }

  static String decision(String key) {
    return "REFUND#" + key;
  }

  static Map<String, AttributeValue> write(Purchase purchase, long version) {
    ItemWriter item =
        new ItemWriter()
            .text("pk", pk(purchase.id()))
            .text("sk", SK)
            .number("version", version)
            .text("userId", purchase.buyer().value())
            .text("resourceId", purchase.resource().value())
            .text("titleFr", purchase.title().fr())
            .text("titleEn", purchase.title().en())
            .number("priceCents", purchase.price().cents())
            .instant("createdAt", purchase.createdAt())
            .number("attempt", purchase.attempt())
            .text("state", code(purchase.state()))
            .text("gsi2pk", sold(purchase.resource()))
            .text("gsi2sk", purchase.id().value())
            .text("gsi3pk", of(purchase.buyer()))
            .text("gsi3sk", purchase.id().value());
    purchase
        .atStripe()
        .ifPresent(it ->
            item.text("intentId", it.id().value())
                .number("intentCents", it.amount().cents())
                .text("intentType", it.type().code()));
    purchase
        .openUntil()
        .ifPresent(it ->
            item.instant("until", it)
                .text("gsi1pk", OPEN)
                .text("gsi1sk", it + "#" + purchase.id()));
    if (purchase.state() instanceof Paid paid) {
      item.instant("completedAt", paid.at())
          .map("refunds", refunds(paid))
          .map("contests", contests(paid));
    }
    return item.toItem();
  }

  private static String code(PurchaseState state) {
    return switch (state) {
      case Pending _ -> "PENDING";
      case Failed _ -> "FAILED";
      case Paid _ -> "PAID";
    };
  }

  private static Map<String, String> refunds(Paid paid) {
    Map<String, String> all = new TreeMap<>();
    paid.refunds()
        .forEach(
            (id, it) -> all.put(id, entry(it.amount(), it.at(), it.isFailed() ? FAILED : WENT)));
    return all;
  }

  private static Map<String, String> contests(Paid paid) {
    Map<String, String> all = new TreeMap<>();
    paid.contests()
        .forEach((id, it) ->
            all.put(id, entry(it.amount(), it.at(), it.outcome().name().toLowerCase(Locale.ROOT))));
    return all;
  }

  private static String entry(Money amount, Instant at, String how) {
    return amount.cents() + " " + at + " " + how;
  }

  static Versioned<Purchase> read(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return new Versioned<>(
        new Purchase(
            new PurchaseId(item.text("pk").substring("PURCHASE#".length())),
            new UserId(item.text("userId")),
            new ResourceId(item.text("resourceId")),
            new Text(item.text("titleFr"), item.text("titleEn")),
            new Money(item.number("priceCents")),
            item.instant("createdAt"),
            Math.toIntExact(item.number("attempt")),
            intent(item),
            state(item)),
        item.number("version"));
  }

  private static @Nullable Intent intent(ItemReader item) {
    return item.optionalText("intentId")
        .map(it ->
            new Intent(
                new PaymentIntentId(it),
                new Money(item.number("intentCents")),
                MethodType.of(item.text("intentType")).orElseThrow()))
        .orElse(null);
  }

  private static PurchaseState state(ItemReader item) {
    return switch (item.text("state")) {
      case "PENDING" -> new Pending(item.instant("until"));
      case "FAILED" -> new Failed(item.optionalInstant("until").orElse(null));
      case "PAID" -> paid(item);
      default -> throw new IllegalStateException("a purchase in an unknown state");
    };
  }

  private static Paid paid(ItemReader item) {
    Map<String, Refunded> refunds = new TreeMap<>();
    item.map("refunds")
        .forEach((id, it) -> {
          String[] parts = it.split(" ", PARTS);
          refunds.put(id, new Refunded(amount(parts), at(parts), FAILED.equals(parts[2])));
        });
    Map<String, Contest> contests = new TreeMap<>();
    item.map("contests")
        .forEach((id, it) -> {
          String[] parts = it.split(" ", PARTS);
          Outcome outcome = Outcome.valueOf(parts[2].toUpperCase(Locale.ROOT));
          contests.put(id, new Contest(amount(parts), at(parts), outcome));
        });
    return new Paid(item.instant("completedAt"), refunds, contests);
  }

  private static Money amount(String[] parts) {
    return new Money(Long.parseLong(parts[0]));
  }

  private static Instant at(String[] parts) {
    return Instant.parse(parts[1]);
  }
}
