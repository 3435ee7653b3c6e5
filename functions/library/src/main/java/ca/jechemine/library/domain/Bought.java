package ca.jechemine.library.domain;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import java.time.Instant;

/// A purchase of a resource, as the payments domain told of it last. `version` rises with each
/// change there.
///
/// @param price what it was sold for
/// @param status `pending`, `completed`, `failed` or `refunded` (contract 40 §4.2)
/// @param isGranted whether its buyer may open the resource by it
public record Bought(
    String purchaseId,
    long version,
    UserId buyer,
    ResourceId resource,
    Money price,
    String status,
    boolean isGranted,
    Instant createdAt) {

  private static final String COMPLETED = "completed";

  /// The same, of another account of its buyer.
  public Bought of(UserId other) {
    return new Bought(purchaseId, version, other, resource, price, status, isGranted, createdAt);
  }

  /// Whether the resource must stay for its buyer: whoever bought it keeps it, also while a bank
  /// contests the payment.
  public boolean isCompleted() {
    return status.equals(COMPLETED);
  }
}
