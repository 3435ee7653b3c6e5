package ca.jechemine.payments.domain.reconciliation;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.ledger.EntryId;
import ca.jechemine.payments.domain.ledger.JournalEntry;
import ca.jechemine.payments.domain.ledger.MemoCode;
import ca.jechemine.payments.domain.ledger.PaymentChannel;
import ca.jechemine.payments.domain.ledger.PlatformPostings;
import ca.jechemine.payments.domain.stripe.BalanceTransaction;
import ca.jechemine.payments.domain.stripe.Metadata;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What the ledger has to say of a line of the platform's balance at Stripe.
public sealed interface Expected {

  /// Nothing, or what is posted from the line itself.
  record Nothing() implements Expected {}

  /// An entry that something else posted, which moves as much.
  ///
  /// @param id empty when the line does not say which
  record Entry(Optional<EntryId> id) implements Expected {}

  /// What is expected of that line. A transfer that was taken back in part, and what Stripe adjusts
  /// beside disputes, is looked at by people.
  static Expected of(BalanceTransaction line) {
    return switch (line.type()) {
      case "charge", "payment" ->
          new Entry(line.knownPayment().map(PaymentIntentId::value).map(id(MemoCode.PAYMENT)));
      case "refund", "payment_refund" -> new Entry(line.knownSource().map(id(MemoCode.REFUND)));
      case "transfer" ->
          new Entry(line.metadata().get(Metadata.Key.PAYOUT_ID).map(id(MemoCode.PAYOUT_SENT)));
      case "adjustment" -> ofDispute(line);
      default -> new Nothing();
    };
  }

  /// What is contested goes away, and comes back when the dispute is won.
  private static Expected ofDispute(BalanceTransaction line) {
    Optional<String> dispute =
        line.knownSource().filter(it -> it.startsWith("dp_") || it.startsWith("du_"));
    return dispute.isEmpty() || line.amount().cents() == 0
        ? new Nothing()
        : new Entry(
            dispute.map(id(line.amount().cents() < 0 ? MemoCode.DISPUTE : MemoCode.DISPUTE_WON)));
  }

  private static Function<String, EntryId> id(MemoCode memo) {
    return cause -> new EntryId(memo, cause);
  }

  /// What is posted from the line itself: what Stripe kept of it or, negative, gave back, as of a
  /// dispute that was won; and what went to the platform's bank account or came back.
  static List<JournalEntry> posted(BalanceTransaction line) {
    String cause = line.id().value();
    Money gone = Money.ZERO.minus(line.amount());
    return switch (line.type()) {
      case "stripe_fee" -> fee(line, gone);
      case "payout", "payout_cancel", "payout_failure" ->
          gone.cents() == 0
              ? List.of()
              : List.of(PlatformPostings.swept(cause, PaymentChannel.STRIPE, gone, line.created()));
      default -> fee(line, line.fee());
    };
  }

  private static List<JournalEntry> fee(BalanceTransaction line, Money fee) {
    return fee.cents() == 0
        ? List.of()
        : List.of(PlatformPostings.stripeFee(line.id().value(), fee, line.created()));
  }
}
