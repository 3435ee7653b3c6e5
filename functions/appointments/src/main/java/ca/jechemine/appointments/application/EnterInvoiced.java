package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Appointments;
import ca.jechemine.appointments.domain.Change;
import ca.jechemine.appointments.domain.Invoicing;
import ca.jechemine.appointments.domain.Invoicing.Billed;
import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.Payment;
import ca.jechemine.appointments.domain.PaymentMethod;
import ca.jechemine.appointments.domain.PaymentStatus;
import ca.jechemine.appointments.domain.Prices;
import ca.jechemine.appointments.domain.SessionActNature;
import ca.jechemine.appointments.domain.TherapyType;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.PaymentEvent.SessionInvoiced;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;

/// Makes of an appointment what an administrator billed by hand, or makes the appointment (contract
/// 30 §7).
public final class EnterInvoiced {

  private final Appointments appointments;

  public EnterInvoiced(Appointments appointments) {
    this.appointments = appointments;
  }

  /// Enters it; nothing new the second time.
  ///
  /// @throws IllegalStateException when an appointment that was known is not there
  public void enter(SessionInvoiced event) {
    Billed billed = billed(event);
    Retry.whenStale(() -> {
      Optional<Versioned<Appointment>> read = appointments.find(billed.id());
      if (read.isEmpty() && event.about().version() > 0) {
        throw new IllegalStateException("what was billed is not there");
      }
      Change change =
          read.map(it -> Invoicing.of(it.value(), billed)).orElseGet(() -> Invoicing.first(billed));
      return appointments.save(read.map(Versioned::version).orElse(0L), change, Optional.empty());
    });
  }

  private static Billed billed(SessionInvoiced event) {
    About about = event.about();
    return new Billed(
        new AppointmentId(about.appointmentId()),
        new UserId(about.clientId()),
        new UserId(Objects.requireNonNull(about.professionalId())),
        new Slot(
            LocalDate.parse(Objects.requireNonNull(about.date())),
            LocalTime.parse(Objects.requireNonNull(about.time())),
            about.duration()),
        Modality.of(about.type()).orElseThrow(),
        TherapyType.of(about.therapyType()).orElseThrow(),
        Optional.ofNullable(event.actNature()).flatMap(SessionActNature::of).orElse(null),
        event.actNatureOther(),
        payment(event),
        event.occurredAt());
  }

  private static Payment payment(SessionInvoiced event) {
    PaymentStatus status = PaymentStatus.of(event.about().payment().status()).orElseThrow();
    return new Payment(
        new Prices.Shares(
            new Money(event.about().payment().priceCents()),
            new Money(event.about().payment().platformFeeCents()),
            new Money(event.about().payment().payoutCents())),
        null,
        status,
        PaymentMethod.of(event.about().payment().method()).orElseThrow(),
        status == PaymentStatus.PAID ? event.occurredAt() : null,
        null,
        null,
        null,
        null);
  }
}
