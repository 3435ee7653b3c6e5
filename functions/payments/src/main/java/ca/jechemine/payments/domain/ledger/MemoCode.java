package ca.jechemine.payments.domain.ledger;

import java.util.Optional;
import java.util.stream.Stream;

/// What an entry of the journal is about.
public enum MemoCode {
  /// A session was closed and is to be paid.
  SESSION_BILLED("charge"),
  /// A session that was called off too late is to be paid in part.
  CANCELLATION_FEE("cancellation-fee"),
  /// What a session costs was changed after it was billed.
  BILL_CORRECTED("correction"),
  /// A client paid.
  PAYMENT("payment"),
  /// A payment that had succeeded was taken back by the client's bank.
  PAYMENT_RETURNED("payment-returned"),
  /// A client got money back.
  REFUND("refund"),
  /// A refund did not reach the client and came back.
  REFUND_FAILED("refund-failed"),
  /// A client's bank disputes a payment and took it back meanwhile.
  DISPUTE("dispute"),
  /// A dispute was decided for the platform.
  DISPUTE_WON("dispute-won"),
  /// A dispute was decided for the client.
  DISPUTE_LOST("dispute-lost"),
  /// Stripe charged for its services.
  STRIPE_FEE("stripe-fee"),
  /// Money is to go to a professional.
  PAYOUT("payout"),
  /// That money has gone.
  PAYOUT_SENT("payout-sent"),
  /// That money could not go.
  PAYOUT_FAILED("payout-failed"),
  /// Money that had gone to a professional came back.
  PAYOUT_REVERSED("payout-reversed"),
  /// An administrator changed what a professional is owed.
  ADJUSTMENT("adjustment"),
  /// What a client owes is given up.
  WRITE_OFF("write-off"),
  /// What a client owes, or has paid in advance, is another account's of the same person.
  ACCOUNTS_MERGED("merge"),
  /// Money of the platform moved to its bank account.
  SWEEP("sweep");

  private final String prefix;

  MemoCode(String prefix) {
    this.prefix = prefix;
  }

  /// What the ids of such entries begin with.
  public String prefix() {
    return prefix;
  }

  /// The code of that prefix.
  static Optional<MemoCode> of(String prefix) {
    return Stream.of(values()).filter(it -> it.prefix.equals(prefix)).findFirst();
  }
}
