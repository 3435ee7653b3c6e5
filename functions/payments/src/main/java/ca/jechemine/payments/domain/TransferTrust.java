package ca.jechemine.payments.domain;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.PaymentNotice.TransferInstructed;
import ca.jechemine.contracts.PaymentNotice.TransferTrustRequested;
import ca.jechemine.payments.domain.Wallet.Guarantee;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What becomes of a payment and of what vouches for its client when they ask to pay by transfer
/// (contract 30 §6), and who is told: nobody again of what is so already.
///
/// @param events what people are told
public record TransferTrust(AppointmentPayment payment, Wallet wallet, List<DomainEvent> events) {

  private static final String INTERAC = "interac";

  public TransferTrust {
    events = List.copyOf(events);
  }

  /// The client asks, and the transfer will be marked so.
  public static TransferTrust requested(
      AppointmentPayment payment, Wallet wallet, String reference, Instant now) {
    AppointmentPayment next =
        payment
            .with(payment.invoice().transfer(null, reference))
            .with(Means.NONE)
            .by(PaymentMethod.TRANSFER);
    List<DomainEvent> events = new ArrayList<>();
    if (wallet.guarantee() != Guarantee.PENDING_ADMIN) {
      events.add(new TransferTrustRequested(payment.booking().about(), now));
    }
    if (!next.equals(payment)) {
      events.add(instructed(next, reference, now));
    }
    return new TransferTrust(next, wallet.requestingTrust(now).preferring(INTERAC), events);
  }

  /// How the client pays by transfer.
  public static TransferInstructed instructed(
      AppointmentPayment payment, String reference, Instant now) {
    return new TransferInstructed(
        payment.booking().about(), payment.amounts().price().cents(), reference, now);
  }

  /// Lets pass a client for whom nothing vouches yet.
  ///
  /// @throws ca.jechemine.kernel.Refusal.BadRequest when the client is vouched for already
  public static void requireUnvouched(Wallet wallet) {
    switch (wallet.guarantee()) {
      case STRIPE -> throw Refusals.methodOnFile();
      case INTERAC_TRUST -> throw Refusals.alreadyTrusted();
      case NONE, PENDING_ADMIN -> {}
    }
  }
}
