package ca.jechemine.payments.domain.stripe;

import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Money;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A subscription as Stripe has it, to one price.
///
/// @param item Stripe's id of its one line
/// @param product whose price it is: `plan_<id>`
/// @param interval `month` or `year`
/// @param cancelAt when it will end; null when it is renewed
/// @param endedAt when it ended
/// @param invoice its latest
public record StripeSubscription(
    StripeSubscriptionId id,
    Status status,
    CustomerId customer,
    String item,
    PriceId price,
    String product,
    String interval,
    Money amount,
    Instant periodStart,
    Instant periodEnd,
    boolean cancelAtPeriodEnd,
    @Nullable Instant cancelAt,
    @Nullable Instant endedAt,
    @Nullable InvoiceId invoice,
    Metadata metadata) {

  private static final String PRODUCT = "plan_";

  /// How far it is.
  public enum Status {
    INCOMPLETE,
    INCOMPLETE_EXPIRED,
    TRIALING,
    ACTIVE,
    PAST_DUE,
    CANCELED,
    UNPAID,
    PAUSED
  }

  /// Stripe's id of the product of a plan.
  public static String product(String plan) {
    return PRODUCT + plan;
  }

  /// The plan that it is of, where it is one of the platform's.
  public Optional<String> plan() {
    return Optional.of(product)
        .filter(it -> it.startsWith(PRODUCT))
        .map(it -> it.substring(PRODUCT.length()))
        .filter(HexId::isValid);
  }

  /// When it will end, if it is not renewed.
  public Optional<Instant> endsAt() {
    if (cancelAt != null) {
      return Optional.of(cancelAt);
    }
    return cancelAtPeriodEnd ? Optional.of(periodEnd) : Optional.empty();
  }

  /// Whether it is billed, or may be again.
  public boolean isLive() {
    return switch (status) {
      case CANCELED, INCOMPLETE_EXPIRED -> false;
      case INCOMPLETE, TRIALING, ACTIVE, PAST_DUE, UNPAID, PAUSED -> true;
    };
  }

  /// Its latest invoice.
  public Optional<InvoiceId> latestInvoice() {
    return Optional.ofNullable(invoice);
  }

  /// The platform's own id of it.
  public Optional<String> own() {
    return metadata.get(Metadata.Key.SUBSCRIPTION_ID).filter(HexId::isValid);
  }
}
