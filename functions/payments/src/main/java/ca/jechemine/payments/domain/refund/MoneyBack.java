package ca.jechemine.payments.domain.refund;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.PaymentNotice;
import ca.jechemine.contracts.PaymentNotice.DisputeDecided;
import ca.jechemine.contracts.PaymentNotice.DisputeOpened;
import ca.jechemine.contracts.PaymentNotice.PaymentRefunded;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.PaymentChange;
import ca.jechemine.payments.domain.PaymentState.Settled;
import ca.jechemine.payments.domain.ledger.JournalEntry;
import ca.jechemine.payments.domain.ledger.PaymentChannel;
import ca.jechemine.payments.domain.ledger.PriceSplit;
import ca.jechemine.payments.domain.ledger.SessionAccount;
import ca.jechemine.payments.domain.ledger.SessionAccount.Posted;
import ca.jechemine.payments.domain.ledger.SessionMoney;
import ca.jechemine.payments.domain.stripe.Dispute;
import ca.jechemine.payments.domain.stripe.PaymentIntent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;

/// What becomes of a payment and of its books when money goes back, or was to. What is entered is
/// told by its id once; the payment follows from what is entered, so that the order in which things
/// become known does not count.
///
/// @param read the payment as it was read
public record MoneyBack(Versioned<AppointmentPayment> read, Instant now) {

  /// How much of the payment of that id may still go back, beside what is set aside.
  ///
  /// @param moneyId under which id the ledger has it
  public static Money available(AppointmentPayment payment, SetAside aside, String moneyId) {
    if (!(payment.state() instanceof Settled settled)) {
      return Money.ZERO;
    }
    SessionMoney money = payment.money();
    Money rest = settled.received().amount().minus(settled.refunded());
    Money entered = money.payments().containsKey(moneyId) ? money.refundable(moneyId) : rest;
    Money left = (entered.compareTo(rest) < 0 ? entered : rest).minus(aside.of(moneyId));
    return left.cents() < 0 ? Money.ZERO : left;
  }

  /// Nothing becomes of it, but what its books lack is entered.
  public PaymentChange unchanged() {
    return PaymentChange.of(read, read.value(), now);
  }

  /// The client got so much of that payment back, and is told so, once.
  ///
  /// @param refund under which id the ledger has the refund
  public PaymentChange refunded(String refund, String moneyId, Money amount) {
    boolean isKnown = read.value().money().reversals().containsKey(refund);
    PaymentChange change =
        posted(
            account -> account.refunded(refund, moneyId, amount, now),
            (before, next) -> returned(before, next, moneyId, amount));
    return isKnown ? change : change.telling(List.of(notice(change, moneyId, amount)));
  }

  /// That refund did not reach the client.
  public PaymentChange refundFailed(String refund, String moneyId) {
    return posted(
        account -> account.refundFailed(refund, now),
        (before, next) -> returned(before, next, moneyId, Money.ZERO));
  }

  /// Money came that nobody owed: it is entered as the client's.
  public PaymentChange arrived(PaymentIntent payment) {
    return posted(
        account ->
            account.paid(payment.id().value(), PaymentChannel.STRIPE, payment.received(), now),
        (_, next) -> next);
  }

  /// The appointment was called off, and that is kept of what was paid.
  ///
  /// @param next the payment as it is after the cancellation
  public PaymentChange kept(AppointmentPayment next, Money fee) {
    PaymentChange base = PaymentChange.of(read, next, now);
    AppointmentPayment booked = base.after().value();
    PriceSplit whole = new PriceSplit(booked.amounts().price(), booked.amounts().platformFee());
    PriceSplit kept = whole.partOf(fee.compareTo(whole.price()) > 0 ? whole.price() : fee);
    return join(base, posted(booked, it -> it.cancellationFee(kept, now), (_, after) -> after));
  }

  /// The payer's bank contests that payment, or the dispute is over. What is an inquiry only moves
  /// no money. Administrators are told when money is contested, and when that is decided, once.
  public PaymentChange disputed(Dispute dispute, String moneyId) {
    PaymentChange change =
        posted(
            account -> disputed(account, dispute, moneyId),
            (_, next) -> next.disputed(!dispute.isWon() || isContested(next.money())));
    return change.telling(told(dispute, change.after().value()).stream().toList());
  }

  /// What is new of the dispute; one that was decided before it was heard of is told as decided.
  private Optional<PaymentNotice> told(Dispute dispute, AppointmentPayment after) {
    String id = dispute.id().value();
    SessionMoney.Dispute had = read.value().money().disputes().get(id);
    SessionMoney.Dispute has = after.money().disputes().get(id);
    if (has == null || has.equals(had)) {
      return Optional.empty();
    }
    About about = after.booking().about();
    long cents = has.amount().cents();
    return Optional.of(
        has.isOpen()
            ? new DisputeOpened(about, cents, id, now)
            : new DisputeDecided(about, cents, id, dispute.isWon(), now));
  }

  private Posted disputed(SessionAccount account, Dispute dispute, String moneyId) {
    String id = dispute.id().value();
    boolean isOfNothing = dispute.amount().cents() <= 0;
    if ((dispute.isInquiry() || isOfNothing) && !account.money().disputes().containsKey(id)) {
      return new Posted(account, List.of());
    }
    Posted open = account.disputed(id, moneyId, dispute.amount(), now);
    Posted end =
        dispute.isWon()
            ? open.account().disputeWon(id, now)
            : dispute.isLost()
                ? open.account().disputeLost(id, now)
                : new Posted(open.account(), List.of());
    return new Posted(end.account(), join(open.entries(), end.entries()));
  }

  /// The payment follows from what is entered; one without books is added up.
  private AppointmentPayment returned(
      AppointmentPayment before, AppointmentPayment next, String moneyId, Money more) {
    if (!next.moneyId().equals(Optional.of(moneyId))
        || !(before.state() instanceof Settled settled)) {
      return next;
    }
    boolean hasBooks = next.money().payments().containsKey(moneyId);
    Money inAll = hasBooks ? wentBack(next.money(), moneyId) : settled.refunded().plus(more);
    AppointmentPayment after = next.refunded(inAll, now);
    return after.disputed(before.isDisputed() || isContested(next.money()));
  }

  /// What of that payment was refunded; what was lost in a dispute is another thing.
  private static Money wentBack(SessionMoney money, String moneyId) {
    return money.reversals().entrySet().stream()
        .filter(it -> !it.getValue().isFailed() && it.getValue().payment().equals(moneyId))
        .filter(it -> !money.disputes().containsKey(it.getKey()))
        .map(it -> it.getValue().amount())
        .reduce(Money.ZERO, Money::plus);
  }

  /// Whether a dispute is open, or was lost.
  private static boolean isContested(SessionMoney money) {
    return money.disputes().entrySet().stream()
        .anyMatch(it -> it.getValue().isOpen() || money.reversals().containsKey(it.getKey()));
  }

  private PaymentRefunded notice(PaymentChange change, String moneyId, Money amount) {
    AppointmentPayment after = change.after().value();
    boolean isOwn = after.moneyId().equals(Optional.of(moneyId));
    boolean isPartial =
        isOwn
            && after.state() instanceof Settled settled
            && settled.refunded().compareTo(settled.received().amount()) < 0;
    return new PaymentRefunded(after.booking().about(), amount.cents(), isPartial, now);
  }

  private PaymentChange posted(
      Function<SessionAccount, Posted> rule, BinaryOperator<AppointmentPayment> then) {
    PaymentChange base = unchanged();
    AppointmentPayment kept = base.after().value();
    return join(base, posted(kept, rule, then));
  }

  private PaymentChange posted(
      AppointmentPayment before,
      Function<SessionAccount, Posted> rule,
      BinaryOperator<AppointmentPayment> then) {
    Optional<Posted> posted = before.account().map(rule);
    AppointmentPayment entered = posted.map(it -> before.with(it.account().money())).orElse(before);
    return new PaymentChange(
        read.value(),
        read.with(then.apply(before, entered)),
        posted.map(Posted::entries).orElse(List.of()),
        List.of());
  }

  private static PaymentChange join(PaymentChange base, PaymentChange next) {
    return next.posting(base.entries());
  }

  private static List<JournalEntry> join(List<JournalEntry> first, List<JournalEntry> then) {
    return Stream.concat(first.stream(), then.stream()).toList();
  }
}
