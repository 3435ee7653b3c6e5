package ca.jechemine.payments.application;

import ca.jechemine.contracts.PaymentNotice.InvoiceIssued;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.DepositAddress;
import ca.jechemine.payments.domain.IssuedLink;
import ca.jechemine.payments.domain.PaymentChange;
import ca.jechemine.payments.domain.PaymentMethod;
import ca.jechemine.payments.domain.PaymentState.Cancelled;
import ca.jechemine.payments.domain.PaymentState.Due;
import ca.jechemine.payments.domain.PaymentState.Settled;
import ca.jechemine.payments.domain.Payments;
import ca.jechemine.payments.domain.People;
import ca.jechemine.payments.domain.Reconciliations;
import ca.jechemine.payments.domain.Refusals;
import ca.jechemine.payments.domain.TransferTrust;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// An administrator has a client told once more how to pay by transfer (contract 30 §7): under the
/// same invoice number or the same reference, at most once an hour.
public final class ResendPayment {

  private final Payments payments;
  private final People people;
  private final Reconciliations reconciliations;
  private final PayLinks links;
  private final DepositAddress deposit;
  private final InstantSource clock;

  public ResendPayment(
      Payments payments,
      People people,
      Reconciliations reconciliations,
      PayLinks links,
      DepositAddress deposit,
      InstantSource clock) {
    this.payments = payments;
    this.people = people;
    this.reconciliations = reconciliations;
    this.links = links;
    this.deposit = deposit;
    this.clock = clock;
  }

  /// Tells the client of that appointment.
  ///
  /// @throws ca.jechemine.kernel.Refusal when it is not to be paid by transfer, there is nobody to
  ///   write to, or that was done less than an hour ago
  public void resend(AppointmentId id) {
    Retry.whenStale(() -> {
      Versioned<AppointmentPayment> read = payments.find(id).orElseThrow(Refusals::noAppointment);
      requireTransfer(read.value());
      String number = read.value().invoice().number();
      return number == null ? instructed(read) : invoiced(read, number);
    });
  }

  private void requireTransfer(AppointmentPayment payment) {
    switch (payment.state()) {
      case Cancelled _ -> throw Refusals.cancelled();
      case Settled _ -> throw Refusals.alreadyPaid();
      case Due _ -> {
        if (payment.method() != PaymentMethod.TRANSFER) {
          throw Refusals.notByTransfer();
        }
      }
    }
    if (people.find(payment.client()).filter(it -> !it.isForgotten()).isEmpty()) {
      throw Refusals.noAddress();
    }
    if (!deposit.isSet()) {
      throw Refusals.transfersUnavailable();
    }
  }

  private String invoiced(Versioned<AppointmentPayment> read, String number) {
    Instant now = clock.instant();
    AppointmentPayment payment = read.value();
    Optional<IssuedLink> link = links.issue(payment);
    AppointmentPayment next = link.map(it -> payment.with(it.link())).orElse(payment);
    reconciliations.resend(
        PaymentChange.of(read, next, now)
            .telling(
                List.of(
                    new InvoiceIssued(
                        payment.booking().about(),
                        payment.amounts().price().cents(),
                        number,
                        link.map(IssuedLink::token).orElse(null),
                        now))));
    return number;
  }

  private String instructed(Versioned<AppointmentPayment> read) {
    return References.firstFree(
        read.value(),
        reference -> {
          Instant now = clock.instant();
          AppointmentPayment payment = read.value();
          AppointmentPayment next = payment.with(payment.invoice().transfer(null, reference));
          reconciliations.resend(
              PaymentChange.of(read, next, now)
                  .telling(List.of(TransferTrust.instructed(next, reference, now))));
        });
  }
}
