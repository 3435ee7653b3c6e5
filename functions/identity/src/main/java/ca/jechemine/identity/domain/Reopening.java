package ca.jechemine.identity.domain;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A closed account is opened again. Nothing of whoever holds it was forgotten before the time of
/// grace was over; afterwards nothing comes back.
public final class Reopening {

  private Reopening() {}

  /// The account in use again, without the deletion that closed it (`Standing.reactivated`).
  ///
  /// @throws Refusal.Conflict `DELETION_DUE` when the time of grace of its deletion is over
  public static Account of(Account account, Instant now) {
    requireInTime(account, now);
    return account.with(account.standing().reactivated());
  }

  /// That it may be opened, if it is closed.
  ///
  /// @throws Refusal.Conflict `DELETION_DUE` when the time of grace of its deletion is over
  public static void requireInTime(Account account, Instant now) {
    Standing standing = account.standing();
    @Nullable Instant requestedAt = standing.deletionRequestedAt();
    boolean isDue = requestedAt != null && !now.isBefore(Retention.effectiveAt(requestedAt));
    if (Anonymised.isForgotten(account) || (standing.status() == AccountStatus.INACTIVE && isDue)) {
      throw Refusal.conflict(
          "DELETION_DUE",
          new Text(
              "Ce compte est supprimé pour de bon\u00a0: il ne peut plus être rouvert.",
              "This account is deleted for good: it can no longer be opened again."));
    }
  }
}
