package ca.jechemine.payments.http;

import ca.jechemine.contracts.PurchaseEvent.PurchaseChanged;
import ca.jechemine.payments.domain.Acquisition;
import ca.jechemine.payments.domain.purchase.Purchase;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A purchase as it goes into the export of whoever made it; amounts in dollars.
@Json
record OwnPurchaseView(
    String id,
    String resourceId,
    String title,
    BigDecimal price,
    String currency,
    String paymentStatus,
    Instant createdAt,
    @Nullable Instant completedAt,
    BigDecimal refunded,
    @Nullable Instant refundedAt) {

  /// Empty of what is no purchase.
  static Optional<OwnPurchaseView> of(Acquisition acquisition) {
    return acquisition instanceof Acquisition.Bought it
        ? Optional.of(of(it.purchase()))
        : Optional.empty();
  }

  private static OwnPurchaseView of(Purchase purchase) {
    PurchaseChanged told = purchase.changed(0, purchase.createdAt());
    return new OwnPurchaseView(
        told.purchaseId(),
        told.resourceId(),
        told.titleFr().isEmpty() ? told.titleEn() : told.titleFr(),
        BigDecimal.valueOf(told.priceCents(), 2),
        "CAD",
        told.status(),
        told.createdAt(),
        told.completedAt(),
        BigDecimal.valueOf(told.refundedCents(), 2),
        told.refundedAt());
  }
}
