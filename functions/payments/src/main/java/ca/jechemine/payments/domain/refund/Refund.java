package ca.jechemine.payments.domain.refund;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.refund.RefundState.AwaitingApproval;
import ca.jechemine.payments.domain.refund.RefundState.ByHand;
import ca.jechemine.payments.domain.refund.RefundState.Declined;
import ca.jechemine.payments.domain.refund.RefundState.Failed;
import ca.jechemine.payments.domain.refund.RefundState.Requested;
import ca.jechemine.payments.domain.refund.RefundState.Sent;
import ca.jechemine.payments.domain.refund.RefundState.Succeeded;
import ca.jechemine.payments.domain.stripe.IdempotencyKey;
import ca.jechemine.payments.domain.stripe.Metadata;
import ca.jechemine.payments.domain.stripe.NewRefund;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import ca.jechemine.payments.domain.stripe.RefundId;
import ca.jechemine.payments.domain.stripe.StripeRefund;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Money that goes back to who paid: decided first, then done, then entered, so that whoever comes
/// after a crash knows where to go on.
///
/// @param moneyId under which id the ledger has the payment that it gives back
/// @param payment that payment at Stripe; null when the money came another way
/// @param askedBy the administrator who asked for it; null when nobody did
/// @param reason in their words
/// @param calledOff the cancellation that caused it; null when none did
/// @param attempt how often Stripe was to be asked, from 1
public record Refund(
    RefundKey key,
    AppointmentId appointment,
    String moneyId,
    @Nullable PaymentIntentId payment,
    Money amount,
    RefundCause cause,
    @Nullable UserId askedBy,
    Instant askedAt,
    @Nullable String reason,
    @Nullable CalledOff calledOff,
    int attempt,
    RefundState state) {

  private static final String PLATFORM = "platform";

  /// That payment at Stripe, when it came that way.
  public Optional<PaymentIntentId> atStripe() {
    return Optional.ofNullable(payment);
  }

  /// Who asked for it, if somebody did.
  public Optional<UserId> asker() {
    return Optional.ofNullable(askedBy);
  }

  /// The refund at Stripe, once it is known.
  public Optional<RefundId> stripesId() {
    return switch (state) {
      case Sent it -> Optional.of(it.refund());
      case Succeeded it -> Optional.ofNullable(it.refund());
      case Failed it -> Optional.ofNullable(it.refund());
      case AwaitingApproval _, Requested _, ByHand _, Declined _ -> Optional.empty();
    };
  }

  /// When it ended, or was sent, if it was.
  public Optional<Instant> at() {
    return switch (state) {
      case Sent it -> Optional.of(it.at());
      case Succeeded it -> Optional.of(it.at());
      case Failed it -> Optional.of(it.at());
      case Declined it -> Optional.of(it.at());
      case AwaitingApproval _, Requested _, ByHand _ -> Optional.empty();
    };
  }

  /// It may go: by Stripe, or by hand.
  public Refund approved() {
    return in(payment == null ? new ByHand() : new Requested(null));
  }

  /// It may not.
  public Refund declined(UserId by, Instant at) {
    return in(new Declined(by, at));
  }

  /// What was to be given back by hand is not, and why.
  public Refund dropped(UserId by, String why, Instant at) {
    return new Refund(
        key,
        appointment,
        moneyId,
        payment,
        amount,
        cause,
        askedBy,
        askedAt,
        why,
        calledOff,
        attempt,
        new Declined(by, at));
  }

  /// Somebody gave the money back outside Stripe.
  public Refund made(Instant at) {
    return in(new Succeeded(null, at));
  }

  /// Stripe did not take it.
  public Refund refused(String code, Instant at) {
    return state instanceof Requested ? in(new Failed(null, code, at)) : this;
  }

  /// What failed is tried once more.
  public Refund again() {
    return state instanceof Failed failed
        ? new Refund(
            key,
            appointment,
            moneyId,
            payment,
            amount,
            cause,
            askedBy,
            askedAt,
            reason,
            calledOff,
            attempt + 1,
            new Requested(failed.refund()))
        : this;
  }

  /// Stripe tells how it is with it. What failed, or is another attempt's, changes nothing: Stripe
  /// answers a repeated call as it answered the first one.
  public Refund told(StripeRefund at, Instant now) {
    return switch (state) {
      case Requested it when !at.id().equals(it.failed()) -> in(after(at, now));
      case Sent it when it.refund().equals(at.id()) && isOver(at) -> in(after(at, now));
      case Succeeded it when at.id().equals(it.refund()) && isFailed(at) -> in(after(at, now));
      case Requested _, Sent _, Succeeded _, AwaitingApproval _, ByHand _, Failed _, Declined _ ->
          this;
    };
  }

  private static RefundState after(StripeRefund refund, Instant now) {
    return switch (refund.status()) {
      case PENDING, REQUIRES_ACTION -> new Sent(refund.id(), now);
      case SUCCEEDED -> new Succeeded(refund.id(), now);
      case FAILED, CANCELED ->
          new Failed(
              refund.id(),
              refund.failureReason() == null ? "refund_failed" : refund.failureReason(),
              now);
    };
  }

  private static boolean isOver(StripeRefund refund) {
    return refund.status() == StripeRefund.Status.SUCCEEDED || isFailed(refund);
  }

  /// Whether the money stays after all.
  public static boolean isFailed(StripeRefund refund) {
    return refund.status() == StripeRefund.Status.FAILED
        || refund.status() == StripeRefund.Status.CANCELED;
  }

  /// What Stripe is asked.
  ///
  /// @throws IllegalStateException when the money did not come by Stripe
  public NewRefund order() {
    if (payment == null) {
      throw new IllegalStateException("a refund that Stripe has nothing to do with");
    }
    Metadata metadata =
        Metadata.none()
            .with(Metadata.Key.APPOINTMENT_ID, appointment.value())
            .with(Metadata.Key.REFUND_ID, key.value())
            .with(Metadata.Key.REFUND_REASON, cause.code())
            .with(Metadata.Key.REFUNDED_BY, asker().map(UserId::value).orElse(PLATFORM));
    return new NewRefund(payment, amount, calledOff == null ? metadata : with(metadata, calledOff));
  }

  private static Metadata with(Metadata metadata, CalledOff off) {
    return metadata
        .with(Metadata.Key.CANCELLED_BY, off.by())
        .with(
            Metadata.Key.CANCELLATION_FEE, BigDecimal.valueOf(off.fee().cents(), 2).toPlainString())
        .with(Metadata.Key.HOURS_BEFORE_APPOINTMENT, Long.toString(off.hoursBefore()));
  }

  /// Under which Stripe does it once.
  public IdempotencyKey idempotencyKey() {
    return IdempotencyKey.refund(key.value(), attempt);
  }

  private Refund in(RefundState next) {
    return new Refund(
        key,
        appointment,
        moneyId,
        payment,
        amount,
        cause,
        askedBy,
        askedAt,
        reason,
        calledOff,
        attempt,
        next);
  }

  /// Without the words.
  @Override
  public String toString() {
    return "refund " + key + ", " + state.status().code();
  }
}
