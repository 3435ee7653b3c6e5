package ca.jechemine.payments.domain;

import ca.jechemine.payments.domain.PaymentState.Cancelled;
import ca.jechemine.payments.domain.PaymentState.Due;
import ca.jechemine.payments.domain.PaymentState.Settled;
import ca.jechemine.payments.domain.ledger.JournalEntry;
import ca.jechemine.payments.domain.ledger.PaymentChannel;
import ca.jechemine.payments.domain.ledger.PriceSplit;
import ca.jechemine.payments.domain.ledger.SessionAccount;
import ca.jechemine.payments.domain.ledger.SessionAccount.Posted;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Has the ledger say what a payment is: what is billed once the session is over, and what was
/// paid. What is entered already is not entered again.
final class Books {

  private Books() {}

  /// A payment of which the ledger says all, and the entries that are new.
  record Kept(AppointmentPayment payment, List<JournalEntry> entries) {}

  static Kept keep(AppointmentPayment payment, Instant at) {
    Optional<SessionAccount> account = payment.account();
    if (account.isEmpty()) {
      return new Kept(payment, List.of());
    }
    Posted billed = billed(account.get(), payment, at);
    Posted paid = paid(billed.account(), payment);
    return new Kept(
        payment.with(paid.account().money()),
        Stream.concat(billed.entries().stream(), paid.entries().stream()).toList());
  }

  /// What is due of a session that is over. What is owed no more is taken off the bill, unless
  /// nothing was billed.
  private static Posted billed(SessionAccount account, AppointmentPayment payment, Instant at) {
    boolean isBilled = account.money().bills() > 0;
    return switch (payment.state()) {
      case Due _, Settled _ when payment.invoice().closure() != null ->
          account.bill(
              new PriceSplit(payment.amounts().price(), payment.amounts().platformFee()), at);
      case Cancelled _ when isBilled -> account.bill(PriceSplit.NOTHING, at);
      case Due _, Settled _, Cancelled _ -> new Posted(account, List.of());
    };
  }

  private static Posted paid(SessionAccount account, AppointmentPayment payment) {
    return payment.state() instanceof Settled settled
        ? account.paid(
            paymentId(payment, settled.received()),
            channel(payment, settled.received()),
            settled.received().amount(),
            settled.received().at())
        : new Posted(account, List.of());
  }

  /// Under which id the ledger has the money that came.
  static String paymentId(AppointmentPayment payment, Received received) {
    return received.atStripe().map(it -> it.id().value()).orElse("out_" + payment.id());
  }

  private static PaymentChannel channel(AppointmentPayment payment, Received received) {
    if (received.atStripe().isPresent()) {
      return PaymentChannel.STRIPE;
    }
    return payment.method() == PaymentMethod.TRANSFER
        ? PaymentChannel.TRANSFER
        : PaymentChannel.NONE;
  }
}
