package ca.jechemine.payments.application;

import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.payout.Earned;
import ca.jechemine.payments.domain.payout.Payout;
import ca.jechemine.payments.domain.payout.PayoutChange;
import ca.jechemine.payments.domain.payout.PayoutId;
import ca.jechemine.payments.domain.payout.PayoutRefusals;
import ca.jechemine.payments.domain.payout.PayoutState.AwaitingApproval;
import ca.jechemine.payments.domain.payout.PayoutState.Declined;
import ca.jechemine.payments.domain.payout.Payouts;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// What a second administrator decides of a payout above the threshold.
public final class DecidePayout {

  private final Payouts payouts;
  private final SendPayout sendPayout;
  private final InstantSource clock;

  public DecidePayout(Payouts payouts, SendPayout sendPayout, InstantSource clock) {
    this.payouts = payouts;
    this.sendPayout = sendPayout;
    this.clock = clock;
  }

  /// They agree: it is sent. To say so again goes on with it.
  ///
  /// @throws ca.jechemine.kernel.Refusal when there is none, who says so asked for it, it is
  ///   declined, or something of it was refunded or is disputed meanwhile
  public Payout approve(UserId administrator, PayoutId id, Receipts<Payout> receipts) {
    Retry.whenStale(() -> {
      Versioned<Payout> read = payouts.find(id).orElseThrow(PayoutRefusals::noPayout);
      if (isApprovedBy(read.value(), administrator)) {
        return read.value();
      }
      Payout next = read.value().approvedBy(administrator, clock.instant());
      requireEarned(next);
      payouts.save(PayoutChange.approved(read, next), Optional.empty());
      return next;
    });
    return sendPayout.send(id, receipts);
  }

  private static boolean isApprovedBy(Payout payout, UserId administrator) {
    return payout.decision().filter(administrator::equals).isPresent()
        && !(payout.state() instanceof Declined)
        && !(payout.state() instanceof AwaitingApproval);
  }

  private void requireEarned(Payout payout) {
    List<Versioned<AppointmentPayment>> payments = payouts.payments(payout.appointments());
    boolean isEarned =
        payments.stream().allMatch(it -> Earned.isEarned(it.value(), payout.professional()));
    if (!isEarned || !Earned.parts(payments).equals(payout.amount())) {
      throw PayoutRefusals.changed();
    }
  }

  /// They do not want it, or who asked for it takes it back: its payments may be in another one. To
  /// say so again changes nothing.
  ///
  /// @throws ca.jechemine.kernel.Refusal when there is none, or it awaits no approval
  public Payout decline(UserId administrator, PayoutId id, Receipts<Payout> receipts) {
    return Retry.whenStale(() -> {
      Versioned<Payout> read = payouts.find(id).orElseThrow(PayoutRefusals::noPayout);
      if (read.value().state() instanceof Declined) {
        return read.value();
      }
      Payout next = read.value().declinedBy(administrator, clock.instant());
      payouts.save(
          PayoutChange.givenUp(read, next, payouts.payments(next.appointments()), clock.instant()),
          receipts.of(next));
      return next;
    });
  }
}
