package ca.jechemine.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the payments domain tells of the sale of a resource of the library.
public sealed interface PurchaseEvent extends DomainEvent {

  @Override
  default String aggregate() {
    return "PURCHASE";
  }

  /// A purchase was begun or changed; `version` rises with each change: keep the highest, whatever
  /// order they arrive in. `status` is `pending`, `completed`, `failed` or `refunded` (contract 40
  /// §4.2); who has completed it has access, and nobody else by it. The price is frozen, in cents;
  /// `completedAt` is when it was paid for, null until then.
  record PurchaseChanged(
      String purchaseId,
      long version,
      String userId,
      String resourceId,
      long priceCents,
      String status,
      Instant createdAt,
      @Nullable Instant completedAt,
      Instant occurredAt)
      implements PurchaseEvent {

    @Override
    public String aggregateId() {
      return purchaseId;
    }
  }
}
