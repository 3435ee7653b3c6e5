package ca.jechemine.payments.application;

import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.StripeEvents.Outcome;
import ca.jechemine.payments.domain.payout.Payout;
import ca.jechemine.payments.domain.payout.PayoutChange;
import ca.jechemine.payments.domain.payout.PayoutId;
import ca.jechemine.payments.domain.payout.PayoutState.AwaitingApproval;
import ca.jechemine.payments.domain.payout.PayoutState.Declined;
import ca.jechemine.payments.domain.payout.PayoutState.Failed;
import ca.jechemine.payments.domain.payout.PayoutState.Requested;
import ca.jechemine.payments.domain.payout.PayoutState.Reversed;
import ca.jechemine.payments.domain.payout.PayoutState.Sent;
import ca.jechemine.payments.domain.payout.Payouts;
import ca.jechemine.payments.domain.stripe.Metadata;
import ca.jechemine.payments.domain.stripe.Transfer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Takes what Stripe tells of transfers to professionals: that they came back (contract 30 §11). It
/// may be told twice, and before it is known here that the transfer was made.
public final class SettleTransfer {

  private final Payouts payouts;
  private final InstantSource clock;

  public SettleTransfer(Payouts payouts, InstantSource clock) {
    this.payouts = payouts;
    this.clock = clock;
  }

  /// A transfer, or a part of it, was taken back. Of a part nothing follows here but that somebody
  /// must look at it.
  public Outcome reversed(Transfer transfer) {
    if (transfer.reversed().compareTo(transfer.amount()) < 0) {
      return Outcome.STRAY;
    }
    return Retry.whenStale(() ->
        transfer
            .metadata()
            .get(Metadata.Key.PAYOUT_ID)
            // Metadata are anybody’s to write who is let in at Stripe.
            .filter(HexId::isValid)
            .flatMap(it -> payouts.find(new PayoutId(it)))
            .map(it -> settled(it, transfer))
            .orElse(Outcome.STRAY));
  }

  private Outcome settled(Versioned<Payout> read, Transfer transfer) {
    Instant now = clock.instant();
    return switch (read.value().state()) {
      case Requested _ -> {
        PayoutChange sent = PayoutChange.sent(read, transfer.id(), now);
        payouts.save(sent, Optional.empty());
        yield cameBack(new Versioned<>(sent.payout().value(), read.version() + 1), transfer, now);
      }
      case Sent it when it.transfer().equals(transfer.id()) -> cameBack(read, transfer, now);
      case Reversed it when it.transfer().equals(transfer.id()) -> Outcome.PROCESSED;
      case AwaitingApproval _, Sent _, Failed _, Declined _, Reversed _ -> Outcome.STRAY;
    };
  }

  private Outcome cameBack(Versioned<Payout> read, Transfer transfer, Instant now) {
    Payout next = read.value().reversed(transfer.id(), now);
    payouts.save(
        PayoutChange.reversed(read, next, payouts.payments(next.appointments()), now),
        Optional.empty());
    return Outcome.PROCESSED;
  }
}
