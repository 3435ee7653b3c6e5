package ca.jechemine.payments.domain.ledger;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.ledger.SessionMoney.Dispute;
import ca.jechemine.payments.domain.ledger.SessionMoney.Payment;
import ca.jechemine.payments.domain.ledger.SessionMoney.Reversal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The posting rules of a session's money. Each event gives the account as it is then and the entry
/// that says so: the difference of the session's balances before and after, hence balanced, and the
/// same whatever order bill and payment come in. The professional's share and the fee are earned
/// once the session is both billed and paid.
///
/// An event under an id that is known changes nothing and has no entry. What cannot be (a refund of
/// more than is there, an unknown payment) is an `IllegalArgumentException`: who calls has decided
/// that it can.
public record SessionAccount(Session session, SessionMoney money) {

  /// Of a session of which nothing is billed or paid.
  public static SessionAccount of(Session session) {
    return new SessionAccount(session, SessionMoney.NONE);
  }

  /// What became of it.
  ///
  /// @param entries one, or none when no money moved
  public record Posted(SessionAccount account, List<JournalEntry> entries) {

    public Posted {
      entries = List.copyOf(entries);
    }
  }

  /// The session is closed and costs that; or, when it was billed before, the bill is corrected.
  public Posted bill(PriceSplit price, Instant at) {
    return bill(MemoCode.SESSION_BILLED, price, at);
  }

  /// The session was called off too late and costs that.
  public Posted cancellationFee(PriceSplit kept, Instant at) {
    return bill(MemoCode.CANCELLATION_FEE, kept, at);
  }

  private Posted bill(MemoCode first, PriceSplit price, Instant at) {
    if (price.equals(money.bill())) {
      return unchanged();
    }
    String appointment = session.appointment().value();
    EntryId id =
        money.bills() == 0
            ? new EntryId(first, appointment)
            : new EntryId(MemoCode.BILL_CORRECTED, appointment + "_" + money.bills());
    SessionMoney next =
        new SessionMoney(
            price, money.bills() + 1, money.payments(), money.reversals(), money.disputes());
    return posted(next, id, next.channel(), at);
  }

  /// The client paid: by card, debit, Interac or another way.
  public Posted paid(String payment, PaymentChannel channel, Money amount, Instant at) {
    if (money.payments().containsKey(payment)) {
      return unchanged();
    }
    requirePositive(amount);
    SessionMoney next = withPayment(payment, new Payment(channel, amount, false));
    return posted(next, new EntryId(MemoCode.PAYMENT, payment), channel, at);
  }

  /// The client's bank took a payment back that had succeeded, as it may of a debit: the client
  /// owes again.
  public Posted paymentReturned(String payment, Instant at) {
    PaymentChannel channel = money.channelOf(payment);
    Payment known = money.payments().getOrDefault(payment, new Payment(channel, Money.ZERO, true));
    if (known.isReturned()) {
      return unchanged();
    }
    SessionMoney next = withPayment(payment, new Payment(channel, known.amount(), true));
    return posted(next, new EntryId(MemoCode.PAYMENT_RETURNED, payment), channel, at);
  }

  /// The client got so much of a payment back: what was paid beyond the bill first, then of fee and
  /// payout in proportion.
  public Posted refunded(String refund, String payment, Money amount, Instant at) {
    if (money.reversals().containsKey(refund)) {
      return unchanged();
    }
    requirePositive(amount);
    require(amount.compareTo(money.refundable(payment)) <= 0, "more than can be refunded");
    SessionMoney next =
        withReversal(refund, new Reversal(payment, amount, money.ofBill(amount), false));
    EntryId id = new EntryId(MemoCode.REFUND, refund);
    return posted(next, id, money.channelOf(payment), at);
  }

  /// A refund did not reach the client: all is as if it had not been.
  public Posted refundFailed(String refund, Instant at) {
    Reversal failed = money.reversals().get(refund);
    if (failed == null || failed.isFailed()) {
      return unchanged();
    }
    SessionMoney next =
        withReversal(
            refund, new Reversal(failed.payment(), failed.amount(), failed.ofBill(), true));
    EntryId id = new EntryId(MemoCode.REFUND_FAILED, refund);
    return posted(next, id, money.channelOf(failed.payment()), at);
  }

  /// The client's bank disputes a payment: Stripe gives it back, and the professional's share is
  /// held. Stripe's fee is the platform's, and posted from the line of its balance.
  public Posted disputed(String dispute, String payment, Money amount, Instant at) {
    if (money.disputes().containsKey(dispute)) {
      return unchanged();
    }
    requirePositive(amount);
    require(money.channelOf(payment) == PaymentChannel.STRIPE, "only Stripe's are disputed");
    SessionMoney next = withDispute(dispute, new Dispute(payment, amount, true));
    EntryId id = new EntryId(MemoCode.DISPUTE, dispute);
    return posted(next, id, PaymentChannel.STRIPE, at);
  }

  /// The dispute was won: the money is back.
  public Posted disputeWon(String dispute, Instant at) {
    Dispute won = money.disputes().get(dispute);
    if (won == null || !won.isOpen()) {
      return unchanged();
    }
    EntryId id = new EntryId(MemoCode.DISPUTE_WON, dispute);
    return posted(decided(dispute, won), id, PaymentChannel.STRIPE, at);
  }

  /// The dispute was lost: fee and payout are reversed as by a refund.
  public Posted disputeLost(String dispute, Instant at) {
    Dispute lost = money.disputes().get(dispute);
    if (lost == null || !lost.isOpen()) {
      return unchanged();
    }
    SessionMoney decided = decided(dispute, lost);
    Reversal reversal =
        new Reversal(lost.payment(), lost.amount(), decided.ofBill(lost.amount()), false);
    SessionMoney next = new SessionAccount(session, decided).withReversal(dispute, reversal);
    EntryId id = new EntryId(MemoCode.DISPUTE_LOST, dispute);
    return posted(next, id, PaymentChannel.STRIPE, at);
  }

  private SessionMoney decided(String id, Dispute dispute) {
    return withDispute(id, new Dispute(dispute.payment(), dispute.amount(), false));
  }

  private Posted unchanged() {
    return new Posted(this, List.of());
  }

  /// The entry is what the balances are by then, less what they were.
  private Posted posted(SessionMoney next, EntryId id, PaymentChannel channel, Instant at) {
    Draft draft = new Draft();
    next.balances(session).lines().forEach(it -> draft.debit(it.account(), it.debit()));
    money.balances(session).lines().forEach(it -> draft.credit(it.account(), it.debit()));
    List<Line> lines = draft.lines();
    SessionAccount account = new SessionAccount(session, next);
    return lines.isEmpty()
        ? new Posted(account, List.of())
        : new Posted(
            account,
            List.of(
                new JournalEntry(
                    id, at, lines, session.appointment(), statement(next, channel, at))));
  }

  private @Nullable Statement statement(SessionMoney next, PaymentChannel channel, Instant at) {
    Money gross = next.undisputed().minus(money.undisputed());
    Money fee = next.bill().feeOf(next.undisputed()).minus(money.bill().feeOf(money.undisputed()));
    return gross.equals(Money.ZERO) && fee.equals(Money.ZERO)
        ? null
        : new Statement.Credit(
            session.professional(), LedgerCycle.at(at), gross, fee, channel, session.actNature());
  }

  private SessionMoney withPayment(String id, Payment payment) {
    return new SessionMoney(
        money.bill(),
        money.bills(),
        with(money.payments(), id, payment),
        money.reversals(),
        money.disputes());
  }

  private SessionMoney withReversal(String id, Reversal reversal) {
    return new SessionMoney(
        money.bill(),
        money.bills(),
        money.payments(),
        with(money.reversals(), id, reversal),
        money.disputes());
  }

  private SessionMoney withDispute(String id, Dispute dispute) {
    return new SessionMoney(
        money.bill(),
        money.bills(),
        money.payments(),
        money.reversals(),
        with(money.disputes(), id, dispute));
  }

  private static <T> Map<String, T> with(Map<String, T> map, String id, T value) {
    Map<String, T> next = new HashMap<>(map);
    next.put(id, value);
    return next;
  }

  private static void requirePositive(Money amount) {
    require(amount.cents() > 0, "not an amount");
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
