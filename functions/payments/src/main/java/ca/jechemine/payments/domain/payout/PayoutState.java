package ca.jechemine.payments.domain.payout;

import ca.jechemine.payments.domain.stripe.TransferId;
import java.time.Instant;

/// How far a payout is.
///
/// ```
/// AwaitingApproval ──▶ Requested ──▶ Sent ──▶ Reversed
///        └──▶ Declined     └──▶ Failed
/// ```
///
/// Until it is sent the payments are claimed and the ledger's debit stands, so that nothing is
/// promised twice; whatever ends otherwise gives both back.
public sealed interface PayoutState {

  /// Since when.
  Instant at();

  PayoutStatus status();

  /// A second administrator is to agree to it.
  record AwaitingApproval(Instant at) implements PayoutState {

    @Override
    public PayoutStatus status() {
      return PayoutStatus.AWAITING_APPROVAL;
    }
  }

  /// It is to be sent; whether Stripe was asked already is not known.
  record Requested(Instant at) implements PayoutState {

    @Override
    public PayoutStatus status() {
      return PayoutStatus.REQUESTED;
    }
  }

  /// The money is in the professional's account at Stripe.
  record Sent(TransferId transfer, Instant at) implements PayoutState {

    @Override
    public PayoutStatus status() {
      return PayoutStatus.SENT;
    }
  }

  /// Stripe did not send it, and will not.
  ///
  /// @param code Stripe's, such as `balance_insufficient`
  record Failed(String code, Instant at) implements PayoutState {

    @Override
    public PayoutStatus status() {
      return PayoutStatus.FAILED;
    }
  }

  /// An administrator does not want it.
  record Declined(Instant at) implements PayoutState {

    @Override
    public PayoutStatus status() {
      return PayoutStatus.DECLINED;
    }
  }

  /// All of it came back.
  record Reversed(TransferId transfer, Instant at) implements PayoutState {

    @Override
    public PayoutStatus status() {
      return PayoutStatus.REVERSED;
    }
  }
}
