package ca.jechemine.payments.domain.refund;

import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.stripe.RefundId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far a refund is. What is allowed from where, `Refund` says.
public sealed interface RefundState {

  RefundStatus status();

  /// Whether its money is set aside: it has not gone yet, and may go.
  default boolean holdsMoney() {
    return switch (this) {
      case AwaitingApproval _, Requested _, ByHand _ -> true;
      case Sent _, Succeeded _, Failed _, Declined _ -> false;
    };
  }

  /// A second administrator is to agree.
  record AwaitingApproval() implements RefundState {
    @Override
    public RefundStatus status() {
      return RefundStatus.AWAITING_APPROVAL;
    }
  }

  /// Decided; Stripe is to be asked, or was asked and nothing is known of its answer.
  ///
  /// @param failed the attempt before this one, which Stripe took and which failed; null when there
  ///   was none
  record Requested(@Nullable RefundId failed) implements RefundState {
    @Override
    public RefundStatus status() {
      return RefundStatus.REQUESTED;
    }
  }

  /// Stripe took it; the bank has not answered yet.
  record Sent(RefundId refund, Instant at) implements RefundState {
    @Override
    public RefundStatus status() {
      return RefundStatus.SENT;
    }
  }

  /// Decided; the money came outside Stripe, and somebody is to give it back by hand.
  record ByHand() implements RefundState {
    @Override
    public RefundStatus status() {
      return RefundStatus.BY_HAND;
    }
  }

  /// The money went back.
  ///
  /// @param refund null when it went outside Stripe
  record Succeeded(@Nullable RefundId refund, Instant at) implements RefundState {
    @Override
    public RefundStatus status() {
      return RefundStatus.SUCCEEDED;
    }
  }

  /// It did not.
  ///
  /// @param refund null when Stripe did not take it
  /// @param code Stripe's, or one of ours
  record Failed(@Nullable RefundId refund, String code, Instant at) implements RefundState {
    @Override
    public RefundStatus status() {
      return RefundStatus.FAILED;
    }
  }

  /// The second administrator did not agree.
  record Declined(UserId by, Instant at) implements RefundState {
    @Override
    public RefundStatus status() {
      return RefundStatus.DECLINED;
    }
  }
}
