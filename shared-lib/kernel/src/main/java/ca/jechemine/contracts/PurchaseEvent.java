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
  /// §4.2). Who has `accessGranted` by it may open the resource: not what is refunded, nor what the
  /// buyer's bank contests. The price is frozen, in cents, 0 of what was free; `titleEn` is empty
  /// when there is none. `completedAt` is when it was paid for, null until then; `refundedCents` is
  /// what went back of it so far, by refunds and lost disputes, and `refundedAt` when the last of
  /// that did: what a period sold is the prices completed in it, less what went back.
  record PurchaseChanged(
      String purchaseId,
      long version,
      String userId,
      String resourceId,
      String titleFr,
      String titleEn,
      long priceCents,
      String status,
      boolean accessGranted,
      Instant createdAt,
      @Nullable Instant completedAt,
      long refundedCents,
      @Nullable Instant refundedAt,
      Instant occurredAt)
      implements PurchaseEvent {

    @Override
    public String aggregateId() {
      return purchaseId;
    }
  }

  /// A buyer paid for a resource (catalogue 59); of what was free nobody is told. The price is in
  /// cents; `titleEn` is empty when there is none.
  record ResourcePurchased(
      String purchaseId,
      String userId,
      String resourceId,
      String titleFr,
      String titleEn,
      long priceCents,
      Instant occurredAt)
      implements PurchaseEvent {

    @Override
    public String aggregateId() {
      return purchaseId;
    }
  }

  /// Money of a purchase is on its way back to its buyer (catalogue 41): that much now, in cents. A
  /// part takes nothing away.
  record PurchaseRefunded(
      String purchaseId,
      String userId,
      String titleFr,
      String titleEn,
      long amountCents,
      boolean isPartial,
      Instant occurredAt)
      implements PurchaseEvent {

    @Override
    public String aggregateId() {
      return purchaseId;
    }
  }
}
