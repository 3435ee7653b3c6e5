package ca.jechemine.payments.domain.refund;

import ca.jechemine.payments.domain.payout.Payout;
import java.time.Duration;
import java.time.Instant;

/// What somebody must look at.
public sealed interface Stuck {

  /// After so long without news it is told of.
  Duration PATIENCE = Duration.ofMinutes(15);

  /// A bank may take so long for a refund.
  Duration BANKS_PATIENCE = Duration.ofDays(7);

  /// Since when it is for somebody to look at.
  Instant since();

  /// A refund.
  record OfRefund(Refund refund, Instant since) implements Stuck {}

  /// A payout that Stripe does not say what it did of.
  record OfPayout(Payout payout, Instant since) implements Stuck {}

  /// What Stripe told.
  ///
  /// @param eventId Stripe's
  /// @param type as Stripe spells it
  /// @param outcome `received` when it could not be acted upon, `stray` when nobody knows what it
  ///   is about
  record OfEvent(String eventId, String type, String outcome, Instant since) implements Stuck {}
}
