package ca.jechemine.payments.application;

import ca.jechemine.payments.domain.refund.RefundKey;
import ca.jechemine.payments.domain.refund.Refunds;
import ca.jechemine.payments.domain.stripe.StripeFailure;
import java.time.Duration;
import java.time.InstantSource;

/// Takes up the refunds that nobody went on with: whoever was to died, or Stripe did not answer.
public final class ResumeRefunds {

  /// Whoever asked, and the queue, have given up by then.
  private static final Duration LEFT_ALONE = Duration.ofMinutes(10);

  /// What one run looks at most at, the longest waiting first.
  private static final int MOST = 50;

  private final Refunds refunds;
  private final AdvanceRefund advanceRefund;
  private final InstantSource clock;

  public ResumeRefunds(Refunds refunds, AdvanceRefund advanceRefund, InstantSource clock) {
    this.refunds = refunds;
    this.advanceRefund = advanceRefund;
    this.clock = clock;
  }

  /// Takes each one step further.
  ///
  /// @return how many that were
  public long resume() {
    return refunds.unfinished(clock.instant().minus(LEFT_ALONE), MOST).stream()
        .filter(this::isAdvanced)
        .count();
  }

  private boolean isAdvanced(RefundKey key) {
    try {
      advanceRefund.advance(key);
      return true;
    } catch (StripeFailure later) {
      // It stands as before, for the next run, and on the list of what is stuck.
      return false;
    }
  }
}
