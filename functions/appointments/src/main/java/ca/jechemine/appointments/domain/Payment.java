package ca.jechemine.appointments.domain;

import ca.jechemine.kernel.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The payment of an appointment as this domain holds it: frozen by the server from the settings
/// and the professional's prices, never from a body (contract 20 §3, §5.5). `listPrice` is what the
/// session costs before what closing or calling off made of it; `terms` are what calling it off
/// costs, those that it was booked under.
///
/// The amounts are this domain's own until they are asked for, taken or paid; all the rest is the
/// payments domain's, which `Settling` takes over (contract 30 §10). What is written here in
/// between is what that domain will tell of the same.
public record Payment(
    Prices.Shares shares,
    @Nullable Money listPrice,
    PaymentStatus status,
    PaymentMethod method,
    @Nullable Instant paidAt,
    @Nullable Instant refundedAt,
    @Nullable Money refunded,
    @Nullable Instant transferDueAt,
    @Nullable String interacReferenceCode,
    Settlement settlement,
    CancellationTerms terms) {

  private static final Duration TRANSFER_TERM = Duration.ofHours(24);

  /// One of which the payments domain has told nothing.
  public Payment(
      Prices.Shares shares,
      @Nullable Money listPrice,
      PaymentStatus status,
      PaymentMethod method,
      @Nullable Instant paidAt,
      @Nullable Instant refundedAt,
      @Nullable Money refunded,
      @Nullable Instant transferDueAt,
      @Nullable String interacReferenceCode) {
    this(
        shares,
        listPrice,
        status,
        method,
        paidAt,
        refundedAt,
        refunded,
        transferDueAt,
        interacReferenceCode,
        Settlement.UNHEARD,
        CancellationTerms.DEFAULT);
  }

  /// One under the terms of a platform that nobody has set any for.
  public Payment(
      Prices.Shares shares,
      @Nullable Money listPrice,
      PaymentStatus status,
      PaymentMethod method,
      @Nullable Instant paidAt,
      @Nullable Instant refundedAt,
      @Nullable Money refunded,
      @Nullable Instant transferDueAt,
      @Nullable String interacReferenceCode,
      Settlement settlement) {
    this(
        shares,
        listPrice,
        status,
        method,
        paidAt,
        refundedAt,
        refunded,
        transferDueAt,
        interacReferenceCode,
        settlement,
        CancellationTerms.DEFAULT);
  }

  /// One that is yet to be made.
  public static Payment pending(Prices.Shares shares, PaymentMethod method) {
    return new Payment(shares, null, PaymentStatus.PENDING, method, null, null, null, null, null);
  }

  /// The same, called off under those terms.
  public Payment under(CancellationTerms other) {
    return new Payment(
        shares,
        listPrice,
        status,
        method,
        paidAt,
        refundedAt,
        refunded,
        transferDueAt,
        interacReferenceCode,
        settlement,
        other);
  }

  /// Whether it was paid, whatever became of it since: nobody waits for it any more.
  public boolean isSettled() {
    return switch (status) {
      case PAID, REFUNDED, PARTIALLY_REFUNDED -> true;
      case PENDING, PROCESSING, FAILED, OVERDUE, CANCELLED -> false;
    };
  }

  /// Whether the amounts are what somebody was asked for, is paying or has paid: this domain
  /// changes them no more.
  public boolean isFixed() {
    return isSettled() || status == PaymentStatus.PROCESSING || settlement.isInvoiced();
  }

  /// Whether the client owes it and it is taken from a card or an account that has to be on file.
  public boolean isToBeCharged() {
    boolean isOpen =
        switch (status) {
          case PENDING, FAILED, OVERDUE -> true;
          case PROCESSING, PAID, REFUNDED, PARTIALLY_REFUNDED, CANCELLED -> false;
        };
    boolean isCharged =
        switch (method) {
          case CARD, DIRECT_DEBIT -> true;
          case TRANSFER, MANUAL -> false;
        };
    return isOpen && isCharged && shares.price().cents() > 0;
  }

  /// The same at another price, unless that is fixed.
  public Payment at(Prices.Shares next) {
    return isFixed() ? this : at(next, listPrice, status, transferDueAt, interacReferenceCode);
  }

  /// What becomes of it when the session was closed at that share of its price. What is being paid
  /// for nothing is called off by whoever takes it, if it still can be.
  Payment closed(Prices prices, boolean isBilled, String interacCode, Instant now) {
    if (isSettled()) {
      return this;
    }
    Money list = Optional.ofNullable(listPrice).orElse(shares.price());
    Prices.Shares billed = isFixed() ? shares : prices.shares(isBilled ? list : Money.ZERO);
    boolean isOwed = isBilled && billed.price().cents() > 0;
    boolean byTransfer = isOwed && method == PaymentMethod.TRANSFER;
    return at(
        billed,
        list,
        closedStatus(isOwed),
        byTransfer ? now.plus(TRANSFER_TERM) : transferDueAt,
        byTransfer && interacReferenceCode == null ? interacCode : interacReferenceCode);
  }

  private PaymentStatus closedStatus(boolean isOwed) {
    if (status == PaymentStatus.PROCESSING) {
      return status;
    }
    return isOwed ? PaymentStatus.PENDING : PaymentStatus.CANCELLED;
  }

  /// What becomes of it when the status alone said that the session was held: a transfer falls due.
  Payment held(Instant now) {
    return method == PaymentMethod.TRANSFER && !isSettled()
        ? at(shares, listPrice, status, now.plus(TRANSFER_TERM), interacReferenceCode)
        : this;
  }

  /// What becomes of it when the appointment is called off: what was not paid yet never will be. A
  /// refund, and what becomes of what is being paid, is told by whoever takes the money.
  Payment calledOff() {
    return status == PaymentStatus.PENDING
            || status == PaymentStatus.FAILED
            || status == PaymentStatus.OVERDUE
        ? at(shares, listPrice, PaymentStatus.CANCELLED, null, interacReferenceCode)
        : this;
  }

  /// The same as the payments domain told it. The amounts are its own once they are fixed; the date
  /// and the code of a transfer, which closing may have set before that domain heard of it, stay
  /// until it names others.
  Payment as(Payment told) {
    boolean hasAmounts = told.isFixed();
    boolean isDue = told.status != PaymentStatus.CANCELLED;
    return new Payment(
        hasAmounts ? told.shares : shares,
        hasAmounts && told.listPrice != null ? told.listPrice : listPrice,
        told.status,
        told.method,
        told.paidAt,
        told.refundedAt,
        told.refunded,
        told.transferDueAt == null && isDue ? transferDueAt : told.transferDueAt,
        told.interacReferenceCode == null ? interacReferenceCode : told.interacReferenceCode,
        told.settlement,
        terms);
  }

  /// The same, told at that version.
  Payment toldAt(long version) {
    return new Payment(
        shares,
        listPrice,
        status,
        method,
        paidAt,
        refundedAt,
        refunded,
        transferDueAt,
        interacReferenceCode,
        settlement.at(version),
        terms);
  }

  private Payment at(
      Prices.Shares nextShares,
      @Nullable Money nextListPrice,
      PaymentStatus nextStatus,
      @Nullable Instant due,
      @Nullable String code) {
    return new Payment(
        nextShares,
        nextListPrice,
        nextStatus,
        method,
        paidAt,
        refundedAt,
        refunded,
        due,
        code,
        settlement,
        terms);
  }
}
