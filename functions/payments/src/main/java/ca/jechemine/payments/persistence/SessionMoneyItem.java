package ca.jechemine.payments.persistence;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.ledger.PaymentChannel;
import ca.jechemine.payments.domain.ledger.PriceSplit;
import ca.jechemine.payments.domain.ledger.SessionMoney;
import ca.jechemine.payments.domain.ledger.SessionMoney.Dispute;
import ca.jechemine.payments.domain.ledger.SessionMoney.Payment;
import ca.jechemine.payments.domain.ledger.SessionMoney.Reversal;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/// What became of a session's money, as attributes of the row of the session's payment:
/// `billPrice`, `billFee` (cents), `bills`, and by their ids, in words and cents, `moneyPayments`,
/// `moneyReversals`, `moneyDisputes`.
final class SessionMoneyItem {

  private SessionMoneyItem() {}

  static ItemWriter write(ItemWriter item, SessionMoney money) {
    return item.number("billPrice", money.bill().price().cents())
        .number("billFee", money.bill().platformFee().cents())
        .number("bills", money.bills())
        .map("moneyPayments", each(money.payments(), SessionMoneyItem::write))
        .map("moneyReversals", each(money.reversals(), SessionMoneyItem::write))
        .map("moneyDisputes", each(money.disputes(), SessionMoneyItem::write));
  }

  /// Nothing when the row has none of it yet.
  static SessionMoney read(ItemReader item) {
    return new SessionMoney(
        new PriceSplit(money(item, "billPrice"), money(item, "billFee")),
        item.optionalNumber("bills").orElse(0L).intValue(),
        each(item.map("moneyPayments"), SessionMoneyItem::payment),
        each(item.map("moneyReversals"), SessionMoneyItem::reversal),
        each(item.map("moneyDisputes"), SessionMoneyItem::dispute));
  }

  private static Money money(ItemReader item, String name) {
    return new Money(item.optionalNumber(name).orElse(0L));
  }

  private static String write(Payment payment) {
    return payment.channel().code()
        + " "
        + payment.amount().cents()
        + (payment.isReturned() ? " returned" : " kept");
  }

  private static Payment payment(String text) {
    String[] parts = text.split(" ", 3);
    return new Payment(PaymentChannel.of(parts[0]), cents(parts[1]), "returned".equals(parts[2]));
  }

  private static String write(Reversal reversal) {
    return reversal.payment()
        + " "
        + reversal.amount().cents()
        + " "
        + reversal.ofBill().cents()
        + (reversal.isFailed() ? " failed" : " done");
  }

  private static Reversal reversal(String text) {
    String[] parts = text.split(" ", 4);
    return new Reversal(parts[0], cents(parts[1]), cents(parts[2]), "failed".equals(parts[3]));
  }

  private static String write(Dispute dispute) {
    return dispute.payment()
        + " "
        + dispute.amount().cents()
        + (dispute.isOpen() ? " open" : " decided");
  }

  private static Dispute dispute(String text) {
    String[] parts = text.split(" ", 3);
    return new Dispute(parts[0], cents(parts[1]), "open".equals(parts[2]));
  }

  private static Money cents(String digits) {
    return new Money(Long.parseLong(digits));
  }

  private static <A, B> Map<String, B> each(Map<String, A> map, Function<A, B> mapping) {
    Map<String, B> mapped = new HashMap<>();
    map.forEach((id, it) -> mapped.put(id, mapping.apply(it)));
    return mapped;
  }
}
