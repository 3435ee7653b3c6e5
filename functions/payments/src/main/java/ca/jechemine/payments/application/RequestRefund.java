package ca.jechemine.payments.application;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.PaymentEvent.RefundRequested;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.Intent;
import ca.jechemine.payments.domain.PaymentState.Cancelled;
import ca.jechemine.payments.domain.PaymentState.Due;
import ca.jechemine.payments.domain.PaymentState.Refunded;
import ca.jechemine.payments.domain.PaymentState.Settled;
import ca.jechemine.payments.domain.Payments;
import ca.jechemine.payments.domain.Refusals;
import ca.jechemine.payments.domain.refund.ApprovalThreshold;
import ca.jechemine.payments.domain.refund.MoneyBack;
import ca.jechemine.payments.domain.refund.Refund;
import ca.jechemine.payments.domain.refund.RefundCause;
import ca.jechemine.payments.domain.refund.RefundChange;
import ca.jechemine.payments.domain.refund.RefundKey;
import ca.jechemine.payments.domain.refund.RefundRefusals;
import ca.jechemine.payments.domain.refund.RefundState;
import ca.jechemine.payments.domain.refund.Refunds;
import ca.jechemine.payments.domain.refund.SetAside;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Gives back what was paid for an appointment, or a part of it, because an administrator asks for
/// it (contract 30 §4). Its money is set aside when it is asked for, so that no two refunds are
/// more than what came; above a threshold a second administrator must agree.
public final class RequestRefund {

  private final Payments payments;
  private final Refunds refunds;
  private final TakeRefunds takeRefunds;
  private final ApprovalThreshold threshold;
  private final Ids ids;
  private final InstantSource clock;

  public RequestRefund(
      Payments payments,
      Refunds refunds,
      TakeRefunds takeRefunds,
      ApprovalThreshold threshold,
      Ids ids,
      InstantSource clock) {
    this.payments = payments;
    this.refunds = refunds;
    this.takeRefunds = takeRefunds;
    this.threshold = threshold;
    this.ids = ids;
    this.clock = clock;
  }

  /// What is asked for.
  ///
  /// @param amount null for all that is left
  /// @param isMadeOutside that the money, which came outside Stripe, was given back by hand
  public record Wish(
      AppointmentId appointment,
      @Nullable Money amount,
      @Nullable String reason,
      boolean isMadeOutside) {}

  /// What came of it.
  ///
  /// @param paymentStatus of the appointment, as contract 30 §10 spells it
  public record Asked(Refund refund, String paymentStatus) {}

  /// Does it, or has it approved first. Asked again with the same key, it is the same refund.
  ///
  /// @throws Refusal when nothing of the kind can be refunded, or Stripe does not do it
  public Asked request(Caller caller, Wish wish, Receipts<Asked> receipts) {
    RefundKey key =
        receipts
            .of(new Asked(unborn(caller, wish), ""))
            .map(Receipt::key)
            .map(RefundKey::ofRequest)
            .orElseGet(() -> new RefundKey(ids.next()));
    Refund opened = Retry.whenStale(() -> opened(key, caller, wish));
    Refund refund = takeRefunds.further(opened);
    if (refund.state() instanceof RefundState.Failed) {
      throw Refusal.badRequest(
          "REFUND_REFUSED",
          new Text("Stripe a refusé ce remboursement.", "Stripe turned this refund down."));
    }
    AppointmentPayment payment =
        payments.find(wish.appointment()).orElseThrow(Refusals::noAppointment).value();
    Asked asked = new Asked(refund, payment.state().code());
    receipts.of(asked).ifPresent(refunds::answered);
    return asked;
  }

  private Refund opened(RefundKey key, Caller caller, Wish wish) {
    Optional<Refund> known = refunds.find(key).map(Versioned::value);
    if (known.isPresent()) {
      return same(known.get(), wish);
    }
    Versioned<AppointmentPayment> read =
        payments.find(wish.appointment()).orElseThrow(Refusals::noAppointment);
    Settled settled = refundable(read.value(), wish);
    String moneyId = read.value().moneyId().orElseThrow(RefundRefusals::notPaid);
    Versioned<SetAside> aside = refunds.setAside(wish.appointment());
    Optional<Versioned<Refund>> byHand = byHand(wish);
    if (byHand.isPresent()) {
      return made(read, aside, byHand.get());
    }
    Money left = MoneyBack.available(read.value(), aside.value(), moneyId);
    if (left.cents() <= 0 && read.value().isDisputed()) {
      throw RefundRefusals.disputed();
    }
    Money amount = amount(wish, left, settled);
    Instant now = clock.instant();
    Wish whole = new Wish(wish.appointment(), amount, wish.reason(), wish.isMadeOutside());
    Refund refund = asked(key, caller, whole, settled, moneyId, now);
    if (amount.compareTo(threshold.current()) > 0) {
      return opened(read, aside, refund, List.of(), now);
    }
    Refund approved = refund.approved();
    return approved.state() instanceof RefundState.ByHand
        ? made(read, aside, Versioned.unsaved(approved))
        : opened(read, aside, approved, List.of(new RefundRequested(key.value(), now)), now);
  }

  private static Refund same(Refund known, Wish wish) {
    boolean isSame =
        known.appointment().equals(wish.appointment())
            && (wish.amount() == null || wish.amount().equals(known.amount()));
    if (!isSame) {
      throw RefundRefusals.keyReused();
    }
    return known;
  }

  /// The rules in the order of contract 30 §4.
  private static Settled refundable(AppointmentPayment payment, Wish wish) {
    boolean isByStripe = payment.intentId().isPresent();
    if (!isByStripe && !wish.isMadeOutside()) {
      throw RefundRefusals.noPaymentIntent();
    }
    return switch (payment.state()) {
      case Refunded _ -> throw Refusals.refunded();
      case Settled _ when isByStripe && wish.isMadeOutside() -> throw RefundRefusals.madeByStripe();
      case Settled settled -> settled;
      case Due _, Cancelled _ -> throw RefundRefusals.notPaid();
    };
  }

  /// What the cancellation has somebody give back by hand, when that was done now.
  private Optional<Versioned<Refund>> byHand(Wish wish) {
    return wish.isMadeOutside()
        ? refunds
            .find(RefundKey.ofCancellation(wish.appointment()))
            .filter(it -> it.value().state() instanceof RefundState.ByHand)
            .filter(it -> wish.amount() == null || wish.amount().equals(it.value().amount()))
        : Optional.empty();
  }

  private static Money amount(Wish wish, Money left, Settled settled) {
    if (left.cents() <= 0) {
      throw wish.amount() == null || wish.amount().compareTo(rest(settled)) <= 0
          ? RefundRefusals.underWay()
          : RefundRefusals.tooMuch();
    }
    Money amount = wish.amount() == null ? left : wish.amount();
    if (amount.compareTo(left) > 0) {
      throw RefundRefusals.tooMuch();
    }
    return amount;
  }

  private static Money rest(Settled settled) {
    return settled.received().amount().minus(settled.refunded());
  }

  private Refund opened(
      Versioned<AppointmentPayment> read,
      Versioned<SetAside> aside,
      Refund refund,
      List<DomainEvent> events,
      Instant now) {
    refunds.save(
        RefundChange.of(
            new MoneyBack(read, now).unchanged(), aside, Versioned.unsaved(refund), events));
    return refund;
  }

  private Refund made(
      Versioned<AppointmentPayment> read, Versioned<SetAside> aside, Versioned<Refund> refund) {
    return takeRefunds.made(read, aside, refund);
  }

  private static Refund unborn(Caller caller, Wish wish) {
    return new Refund(
        RefundKey.ofCancellation(wish.appointment()),
        wish.appointment(),
        "",
        null,
        Money.ZERO,
        RefundCause.REQUEST,
        caller.id(),
        Instant.EPOCH,
        null,
        null,
        1,
        new RefundState.AwaitingApproval());
  }

  private static Refund asked(
      RefundKey key, Caller caller, Wish wish, Settled settled, String moneyId, Instant now) {
    PaymentIntentId payment = settled.received().atStripe().map(Intent::id).orElse(null);
    return new Refund(
        key,
        wish.appointment(),
        moneyId,
        payment,
        wish.amount() == null ? Money.ZERO : wish.amount(),
        RefundCause.REQUEST,
        caller.id(),
        now,
        wish.reason(),
        null,
        1,
        new RefundState.AwaitingApproval());
  }
}
