package ca.jechemine.payments.domain.ledger;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.ledger.Account.Platform;
import ca.jechemine.payments.domain.ledger.Account.Share;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What was billed for a session and what became of the money, each under its own id: the whole of
/// what the session's balances in the ledger follow from.
///
/// @param bill what it costs; nothing until it is billed
/// @param bills how often it was billed or its bill corrected
/// @param payments by their ids
/// @param reversals what was refunded or lost in a dispute, by the ids of refund or dispute
/// @param disputes by their ids
public record SessionMoney(
    PriceSplit bill,
    int bills,
    Map<String, Payment> payments,
    Map<String, Reversal> reversals,
    Map<String, Dispute> disputes) {

  /// Nothing happened yet.
  public static final SessionMoney NONE =
      new SessionMoney(PriceSplit.NOTHING, 0, Map.of(), Map.of(), Map.of());

  public SessionMoney {
    payments = Map.copyOf(payments);
    reversals = Map.copyOf(reversals);
    disputes = Map.copyOf(disputes);
  }

  /// What a client paid.
  ///
  /// @param isReturned the client's bank took it back
  public record Payment(PaymentChannel channel, Money amount, boolean isReturned) {

    Money kept() {
      return isReturned ? Money.ZERO : amount;
    }
  }

  /// What went back of a payment.
  ///
  /// @param ofBill how much of it had paid the bill; the rest had been paid beyond it
  /// @param isFailed it came back: it counts no more, and is known for what may be told late
  public record Reversal(String payment, Money amount, Money ofBill, boolean isFailed) {}

  /// What a bank disputes of a payment.
  ///
  /// @param isOpen it is undecided; one that was lost is a reversal as well
  public record Dispute(String payment, Money amount, boolean isOpen) {}

  /// What can still be refunded of a payment: what is neither returned, refunded nor disputed.
  public Money refundable(String payment) {
    Money kept = Optional.ofNullable(payments.get(payment)).map(Payment::kept).orElse(Money.ZERO);
    Money gone =
        reversed()
            .filter(it -> it.payment().equals(payment))
            .map(Reversal::amount)
            .reduce(disputed(payment), Money::plus);
    return atLeastNothing(kept.minus(gone));
  }

  /// What the client still owes; negative is a deposit.
  public Money receivable() {
    return due().minus(cash());
  }

  /// Which way the money came, if any is here.
  PaymentChannel channel() {
    return Arrays.stream(PaymentChannel.values())
        .filter(it -> cash(it).cents() > 0)
        .findFirst()
        .orElse(PaymentChannel.NONE);
  }

  /// How much of a sum that goes back had paid the bill; what was paid beyond it goes back first.
  Money ofBill(Money amount) {
    Money beyond = atLeastNothing(cash().minus(due()));
    return least(atLeastNothing(amount.minus(beyond)), collected());
  }

  /// What of the bill is paid and was not given back.
  Money collected() {
    return atLeastNothing(least(due(), cash()));
  }

  /// The same without what is disputed: what the professional's payable share follows from.
  Money undisputed() {
    return atLeastNothing(least(due(), cash().minus(disputed())));
  }

  /// What is the professional's to be paid out: their share of what is paid, not given back and not
  /// disputed.
  public Money payable() {
    return share(undisputed());
  }

  /// What of the bill was paid and given back. Of a bill that was lowered since, at most the bill.
  Money givenBack() {
    return least(sum(reversed().map(Reversal::ofBill)), bill.price());
  }

  /// The session's part of each account's balance, debits less credits. They add up to nothing:
  /// receivable and cash are the bill less what was given back of it, and so are the shares.
  Draft balances(Session session) {
    Money collected = collected();
    Money earned = collected.plus(givenBack());
    Money feeEarned = bill.feeOf(earned);
    Money feeCollected = bill.feeOf(collected);
    Money payable = payable();
    Money disputed = disputed();
    Draft draft = new Draft().debit(new Account.Receivable(session.client()), receivable());
    Arrays.stream(PaymentChannel.values()).forEach(it -> draft.debit(it.clearing(), cash(it)));
    return draft
        .credit(Platform.STRIPE_CLEARING, disputed)
        .debit(Platform.DISPUTES, disputed)
        .credit(owed(session, Share.PAYABLE), payable)
        .credit(owed(session, Share.HELD), collected.minus(feeCollected).minus(payable))
        .credit(
            owed(session, Share.UNEARNED), bill.professionalPayout().minus(earned.minus(feeEarned)))
        .credit(Platform.UNEARNED_FEES, bill.platformFee().minus(feeEarned))
        .credit(Platform.FEE_REVENUE, feeEarned)
        .debit(Platform.REFUNDS, feeEarned.minus(feeCollected));
  }

  private static Account owed(Session session, Share share) {
    return new Account.Owed(session.professional(), share);
  }

  /// What falls to the professional of a part of the price.
  private Money share(Money part) {
    return part.minus(bill.feeOf(part));
  }

  /// The bill, less what was given back of it.
  private Money due() {
    return bill.price().minus(givenBack());
  }

  private Money cash() {
    return sum(payments.values().stream().map(Payment::kept))
        .minus(sum(reversed().map(Reversal::amount)));
  }

  /// What came that way and was not given back, disputed or not.
  private Money cash(PaymentChannel channel) {
    Money came =
        sum(payments.values().stream().filter(it -> it.channel() == channel).map(Payment::kept));
    Money went =
        sum(reversed().filter(it -> channelOf(it.payment()) == channel).map(Reversal::amount));
    return came.minus(went);
  }

  /// Which way that payment came.
  ///
  /// @throws IllegalArgumentException when there is no such payment
  PaymentChannel channelOf(String payment) {
    Payment known = payments.get(payment);
    if (known == null) {
      throw new IllegalArgumentException("the session has no such payment");
    }
    return known.channel();
  }

  private Money disputed() {
    return sum(open().map(Dispute::amount));
  }

  private Money disputed(String payment) {
    return sum(open().filter(it -> it.payment().equals(payment)).map(Dispute::amount));
  }

  private Stream<Reversal> reversed() {
    return reversals.values().stream().filter(it -> !it.isFailed());
  }

  private Stream<Dispute> open() {
    return disputes.values().stream().filter(Dispute::isOpen);
  }

  private static Money sum(Stream<Money> amounts) {
    return amounts.reduce(Money.ZERO, Money::plus);
  }

  private static Money least(Money one, Money other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static Money atLeastNothing(Money amount) {
    return amount.cents() < 0 ? Money.ZERO : amount;
  }
}
