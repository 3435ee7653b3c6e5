package ca.jechemine.payments.domain.payout;

import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.PaidOut;
import ca.jechemine.payments.domain.ledger.JournalEntry;
import ca.jechemine.payments.domain.stripe.TransferId;
import java.time.Instant;
import java.util.List;

/// What happens to a payout, to the payments that it is of, and to the ledger: all of it, or
/// nothing.
///
/// @param payout as it becomes, on condition that nobody changed it since it was read
/// @param payments as they become, on the same condition
public record PayoutChange(
    Versioned<Payout> payout,
    List<Versioned<AppointmentPayment>> payments,
    List<JournalEntry> entries) {

  public PayoutChange {
    payments = List.copyOf(payments);
    entries = List.copyOf(entries);
  }

  /// It is asked for: its payments are claimed, and its amount is taken from what is owed.
  public static PayoutChange begun(
      Payout payout, List<Versioned<AppointmentPayment>> payments, Instant at) {
    PaidOut claim = new PaidOut(payout.id(), at);
    return new PayoutChange(
        Versioned.unsaved(payout),
        payments.stream().map(it -> it.with(it.value().with(claim))).toList(),
        List.of(payout.ledger().requested(at)));
  }

  /// It is approved.
  public static PayoutChange approved(Versioned<Payout> read, Payout next) {
    return new PayoutChange(read.with(next), List.of(), List.of());
  }

  /// It went.
  public static PayoutChange sent(Versioned<Payout> read, TransferId transfer, Instant at) {
    Payout next = read.value().sent(transfer, at);
    return new PayoutChange(read.with(next), List.of(), List.of(next.ledger().sent(at)));
  }

  /// It was not sent: its amount is owed again, and its payments may be in another payout.
  public static PayoutChange givenUp(
      Versioned<Payout> read,
      Payout next,
      List<Versioned<AppointmentPayment>> payments,
      Instant at) {
    return new PayoutChange(
        read.with(next), released(next, payments), List.of(next.ledger().failed(at)));
  }

  /// It came back: its amount is owed again, and its payments may be in another payout.
  public static PayoutChange reversed(
      Versioned<Payout> read,
      Payout next,
      List<Versioned<AppointmentPayment>> payments,
      Instant at) {
    return new PayoutChange(
        read.with(next), released(next, payments), List.of(next.ledger().reversed(at)));
  }

  private static List<Versioned<AppointmentPayment>> released(
      Payout payout, List<Versioned<AppointmentPayment>> payments) {
    return payments.stream()
        .filter(it -> it.value().isPaidOutBy(payout.id()))
        .map(it -> it.with(it.value().with((PaidOut) null)))
        .toList();
  }
}
