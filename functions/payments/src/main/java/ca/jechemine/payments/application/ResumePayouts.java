package ca.jechemine.payments.application;

import ca.jechemine.kernel.Receipts;
import ca.jechemine.payments.domain.payout.PayoutId;
import ca.jechemine.payments.domain.payout.PayoutState.Requested;
import ca.jechemine.payments.domain.payout.Payouts;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// Goes on with payouts that nobody went on with: whoever asked for them died, or Stripe did not
/// say what it did.
public final class ResumePayouts {

  /// Longer than whoever asked for it can be at it.
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final int MOST = 50;

  private final Payouts payouts;
  private final SendPayout sendPayout;
  private final InstantSource clock;

  public ResumePayouts(Payouts payouts, SendPayout sendPayout, InstantSource clock) {
    this.payouts = payouts;
    this.sendPayout = sendPayout;
    this.clock = clock;
  }

  /// Goes on with the oldest of them.
  ///
  /// @return how many went or failed for good
  public long resume() {
    List<PayoutId> stuck = payouts.requestedBefore(clock.instant().minus(PATIENCE), MOST);
    return stuck.stream()
        .map(it -> sendPayout.send(it, Receipts.none()))
        .filter(it -> !(it.state() instanceof Requested))
        .count();
  }
}
