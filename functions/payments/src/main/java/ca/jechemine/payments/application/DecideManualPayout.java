package ca.jechemine.payments.application;

import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.payout.ManualPayout;
import ca.jechemine.payments.domain.payout.ManualPayout.Status;
import ca.jechemine.payments.domain.payout.ManualPayouts;
import ca.jechemine.payments.domain.payout.PayoutId;
import ca.jechemine.payments.domain.payout.PayoutRefusals;
import java.time.InstantSource;

/// What a second administrator decides of a payout above the threshold that was made out of the
/// platform. To decide the same again changes nothing.
public final class DecideManualPayout {

  private final ManualPayouts payouts;
  private final InstantSource clock;

  public DecideManualPayout(ManualPayouts payouts, InstantSource clock) {
    this.payouts = payouts;
    this.clock = clock;
  }

  /// They agree: it counts as paid.
  ///
  /// @throws ca.jechemine.kernel.Refusal when there is none, it awaits no approval, or who says so
  ///   recorded it
  public ManualPayout approve(UserId administrator, PayoutId id, Receipts<ManualPayout> receipts) {
    return Retry.whenStale(() -> {
      Versioned<ManualPayout> read = payouts.find(id).orElseThrow(PayoutRefusals::noPayout);
      if (isDecided(read.value(), Status.RECORDED, administrator)) {
        return read.value();
      }
      ManualPayout next = read.value().approvedBy(administrator, clock.instant());
      payouts.decide(read, next, receipts.of(next));
      return next;
    });
  }

  /// They do not want it: it is owed again.
  ///
  /// @throws ca.jechemine.kernel.Refusal when there is none, or it awaits no approval
  public ManualPayout decline(UserId administrator, PayoutId id, Receipts<ManualPayout> receipts) {
    return Retry.whenStale(() -> {
      Versioned<ManualPayout> read = payouts.find(id).orElseThrow(PayoutRefusals::noPayout);
      if (isDecided(read.value(), Status.DECLINED, administrator)) {
        return read.value();
      }
      ManualPayout next = read.value().declinedBy(administrator, clock.instant());
      payouts.decide(read, next, receipts.of(next));
      return next;
    });
  }

  private static boolean isDecided(ManualPayout payout, Status status, UserId administrator) {
    return payout.status() == status && administrator.equals(payout.decidedBy());
  }
}
