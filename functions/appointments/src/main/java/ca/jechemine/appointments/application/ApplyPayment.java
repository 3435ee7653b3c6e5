package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Payment;
import ca.jechemine.appointments.domain.PaymentMethod;
import ca.jechemine.appointments.domain.PaymentStatus;
import ca.jechemine.appointments.domain.Prices;
import ca.jechemine.appointments.domain.Settlement;
import ca.jechemine.appointments.domain.Settling;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.contracts.PaymentEvent.PaymentChanged;
import ca.jechemine.kernel.Money;
import java.util.Optional;

/// Keeps with an appointment what the payments domain tells of its payment, so that whoever reads
/// the one sees the other (contract 30 §1.2).
public final class ApplyPayment {

  private final Decisions decisions;

  public ApplyPayment(Decisions decisions) {
    this.decisions = decisions;
  }

  /// Keeps it unless it, or something later, is known. The others hear of it when anything is new.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when there is no such appointment: money that
  ///   belongs nowhere is for a person to look at, and the event stays until one does
  public void apply(PaymentChanged event) {
    Payment told = told(event);
    decisions.decide(
        new AppointmentId(event.appointmentId()),
        Viewer.ADMIN,
        (appointment, _, _) -> Settling.told(appointment, told, event.awaitsGuarantee()));
  }

  private static Payment told(PaymentChanged event) {
    return new Payment(
        new Prices.Shares(
            new Money(event.priceCents()),
            new Money(event.platformFeeCents()),
            new Money(event.payoutCents())),
        Optional.ofNullable(event.listPriceCents()).map(Money::new).orElse(null),
        PaymentStatus.of(event.status()).orElseThrow(),
        PaymentMethod.of(event.method()).orElseThrow(),
        event.paidAt(),
        event.refundedAt(),
        event.refundedCents() == 0 ? null : new Money(event.refundedCents()),
        event.transferDueAt(),
        event.interacReferenceCode(),
        new Settlement(
            event.version(),
            event.isMethodOnFile(),
            event.lastError(),
            event.isDisputed(),
            event.invoiceNumber(),
            event.receiptIssuedAt()));
  }
}
