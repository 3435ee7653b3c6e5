package ca.jechemine.appointments.domain;

import ca.jechemine.kernel.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The payment of an appointment as this domain holds it: frozen by the server from the settings
/// and the professional's prices, never from a body (contract 20 §3, §5.5). `listPrice` is what the
/// session costs before what closing or calling off made of it.
public record Payment(
    Prices.Shares shares,
    @Nullable Money listPrice,
    PaymentStatus status,
    PaymentMethod method,
    @Nullable Instant paidAt,
    @Nullable Instant refundedAt,
    @Nullable Money refunded,
    @Nullable Instant transferDueAt,
    @Nullable String interacReferenceCode) {

  private static final Duration TRANSFER_TERM = Duration.ofHours(24);

  /// One that is yet to be made.
  public static Payment pending(Prices.Shares shares, PaymentMethod method) {
    return new Payment(shares, null, PaymentStatus.PENDING, method, null, null, null, null, null);
  }

  /// Whether the amounts are history: nobody changes them any more.
  public boolean isSettled() {
    return switch (status) {
      case PAID, REFUNDED, PARTIALLY_REFUNDED -> true;
      case PENDING, PROCESSING, FAILED, OVERDUE, CANCELLED -> false;
    };
  }

  /// The same at another price, unless it is settled or under way.
  public Payment at(Prices.Shares next) {
    return isSettled() || status == PaymentStatus.PROCESSING
        ? this
        : new Payment(
            next,
            listPrice,
            status,
            method,
            paidAt,
            refundedAt,
            refunded,
            transferDueAt,
            interacReferenceCode);
  }

  /// What becomes of it when the session was closed at that share of its price.
  Payment closed(Prices prices, boolean isBilled, String interacCode, Instant now) {
    if (isSettled()) {
      return this;
    }
    Money list = Optional.ofNullable(listPrice).orElse(shares.price());
    Prices.Shares billed = prices.shares(isBilled ? list : Money.ZERO);
    boolean isOwed = billed.price().cents() > 0;
    boolean byTransfer = isOwed && method == PaymentMethod.TRANSFER;
    return new Payment(
        billed,
        list,
        isOwed ? open() : PaymentStatus.CANCELLED,
        method,
        paidAt,
        refundedAt,
        refunded,
        byTransfer ? now.plus(TRANSFER_TERM) : transferDueAt,
        byTransfer && interacReferenceCode == null ? interacCode : interacReferenceCode);
  }

  private PaymentStatus open() {
    return status == PaymentStatus.PROCESSING ? PaymentStatus.PROCESSING : PaymentStatus.PENDING;
  }

  /// What becomes of it when the status alone said that the session was held: a transfer falls due.
  Payment held(Instant now) {
    return method == PaymentMethod.TRANSFER && !isSettled()
        ? new Payment(
            shares,
            listPrice,
            status,
            method,
            paidAt,
            refundedAt,
            refunded,
            now.plus(TRANSFER_TERM),
            interacReferenceCode)
        : this;
  }

  /// What becomes of it when the appointment is called off: what was not paid yet never will be; a
  /// refund is told by whoever makes it.
  Payment calledOff() {
    return status == PaymentStatus.PENDING
            || status == PaymentStatus.FAILED
            || status == PaymentStatus.OVERDUE
        ? new Payment(
            shares,
            listPrice,
            PaymentStatus.CANCELLED,
            method,
            paidAt,
            refundedAt,
            refunded,
            null,
            interacReferenceCode)
        : this;
  }
}
