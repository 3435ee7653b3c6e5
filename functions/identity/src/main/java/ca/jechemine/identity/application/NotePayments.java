package ca.jechemine.identity.application;

import ca.jechemine.contracts.PurchaseEvent.PurchaseChanged;
import ca.jechemine.contracts.SubscriptionEvent.SubscriptionPaid;
import ca.jechemine.identity.domain.Activities;
import ca.jechemine.kernel.UserId;

/// Whoever pays uses their account, whether they sign in or not (contract 10 §11.9). What is paid
/// of sessions is known by the appointments. Told twice, or late, it changes nothing.
public final class NotePayments {

  private final Activities activities;

  public NotePayments(Activities activities) {
    this.activities = activities;
  }

  /// Notes that a period of a plan was paid.
  public void note(SubscriptionPaid paid) {
    activities.note(new UserId(paid.userId()), paid.paidAt());
  }

  /// Notes that a resource was bought, once it was.
  public void note(PurchaseChanged changed) {
    if (changed.completedAt() != null) {
      activities.note(new UserId(changed.userId()), changed.completedAt());
    }
  }
}
