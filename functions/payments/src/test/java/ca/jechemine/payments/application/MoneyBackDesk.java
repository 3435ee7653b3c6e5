package ca.jechemine.payments.application;

import static ca.jechemine.payments.domain.PaymentFixtures.APPOINTMENT;
import static ca.jechemine.payments.domain.PaymentFixtures.NOW;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.InMemoryPayments;
import ca.jechemine.payments.domain.PaymentFixtures;
import ca.jechemine.payments.domain.ledger.Account;
import ca.jechemine.payments.domain.refund.InMemoryRefunds;
import ca.jechemine.payments.domain.stripe.Charge;
import ca.jechemine.payments.domain.stripe.Metadata;
import ca.jechemine.payments.domain.stripe.PaymentIntent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The use cases of money that goes back, over payments and a till in memory. The session costs 120
/// $ and is over.
final class MoneyBackDesk {

  static final AppointmentId ID = new AppointmentId(APPOINTMENT);

  final InMemoryPayments payments = new InMemoryPayments();
  final InMemoryRefunds refunds = new InMemoryRefunds(payments);
  final TillAtStripe till = new TillAtStripe();
  final SettlePayment settlePayment = new SettlePayment(payments, _ -> Optional.empty(), () -> NOW);
  final PaymentsAtStripe atStripe = new PaymentsAtStripe(payments, settlePayment, till, () -> NOW);
  final SettleRefund settleRefund = new SettleRefund(refunds, payments, atStripe, () -> NOW);
  final SettleReturns settleReturns =
      new SettleReturns(payments, atStripe, settleRefund, till, () -> NOW);
  final GiveStrayBack giveStrayBack = new GiveStrayBack(atStripe, refunds, () -> NOW);
  final AdvanceRefund advanceRefund =
      new AdvanceRefund(refunds, payments, settleRefund, till, () -> NOW);
  final RefundCancellation refundCancellation =
      new RefundCancellation(payments, refunds, () -> NOW);
  final TakeRefunds takeRefunds = new TakeRefunds(refunds, advanceRefund, () -> NOW);
  final RetryRefund retryRefund =
      new RetryRefund(payments, refunds, takeRefunds, advanceRefund, () -> NOW);

  AppointmentPayment payment() {
    return payments.find(ID).orElseThrow().value();
  }

  static Charge charge(PaymentIntent payment, Money refunded) {
    return new Charge(
        payment.knownCharge().orElseThrow(),
        payment.id(),
        payment.received(),
        refunded,
        "cad",
        Metadata.none());
  }

  /// Debits less credits of each account in all entries; those that are nothing left out.
  Map<Account, Money> balances() {
    Map<Account, Money> sums = new HashMap<>();
    payments.entries().stream()
        .flatMap(it -> it.lines().stream())
        .forEach(it -> sums.merge(it.account(), PaymentFixtures.debit(it), Money::plus));
    sums.values().removeIf(Money.ZERO::equals);
    return sums;
  }
}
