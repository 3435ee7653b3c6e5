package ca.jechemine.payments.domain;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.Payment;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.PaymentEvent.SessionInvoiced;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.payments.domain.Collecting.Step;
import ca.jechemine.payments.domain.PaymentState.Cancelled;
import ca.jechemine.payments.domain.PaymentState.Due;
import ca.jechemine.payments.domain.PaymentState.Paid;
import ca.jechemine.payments.domain.PaymentState.PartiallyRefunded;
import ca.jechemine.payments.domain.PaymentState.Pending;
import ca.jechemine.payments.domain.PaymentState.Refunded;
import java.util.List;

/// What becomes of a payment that an administrator bills by hand (contract 30 §7), and what is told
/// of it: the appointments domain makes of the appointment what was said here (docs/adr/0068).
public final class ManualInvoicing {

  /// How long a session is when nobody said.
  private static final int MINUTES = 60;

  private static final String ANY_WAY = "both";

  private static final Text NOT_ITS_CLIENT =
      new Text(
          "ce rendez-vous est celui d’une autre personne", "this appointment is another person’s");
  private static final Text NOT_ITS_PROFESSIONAL =
      new Text(
          "ce rendez-vous n’est pas celui de ce professionnel",
          "this appointment is not this professional’s");

  private ManualInvoicing() {}

  /// The payment of an appointment that is made by the invoice: nobody asked for it, and how it was
  /// held is not known. The appointments domain tells of it from version 1 on.
  public static AppointmentPayment first(AppointmentId id, ManualInvoice invoice, Amounts amounts) {
    About about =
        new About(
            id.value(),
            invoice.client().value(),
            invoice.professional().value(),
            "completed",
            "accepted",
            "self",
            ANY_WAY,
            therapy(invoice),
            List.of(),
            false,
            null,
            invoice.date().toString(),
            invoice.time().toString(),
            MINUTES,
            Toronto.instant(invoice.date(), invoice.time()),
            null,
            null,
            null,
            null,
            told(amounts, "pending", PaymentMethod.TRANSFER),
            0,
            0);
    return AppointmentPayment.of(new Booking(about), invoice.at());
  }

  private static String therapy(ManualInvoice invoice) {
    return "couple_psychotherapy".equals(invoice.actNature()) ? "couple" : "solo";
  }

  /// Lets pass what the invoice can be of.
  ///
  /// @throws Refusal when the appointment is somebody else's, will not be held, has its receipt, or
  ///   nothing can be asked for it any more
  public static void require(AppointmentPayment payment, ManualInvoice invoice) {
    if (!payment.client().equals(invoice.client())) {
      throw Refusal.invalid("clientId", NOT_ITS_CLIENT);
    }
    if (payment.professional().filter(invoice.professional()::equals).isEmpty()) {
      throw Refusal.invalid("professionalId", NOT_ITS_PROFESSIONAL);
    }
    if (payment.invoice().receiptIssuedAt() != null) {
      throw Refusals.receiptIssued();
    }
    switch (payment.state()) {
      case Cancelled _ -> throw Refusals.cancelled();
      case PartiallyRefunded _, Refunded _ -> throw Refusals.refunded();
      case Paid it -> {
        boolean isSame = it.received().amount().equals(invoice.amount());
        if (invoice.action() != ManualInvoice.Action.PAID || !isSame) {
          throw Refusals.alreadyPaid();
        }
      }
      case Due _ -> requireHeld(payment);
    }
  }

  private static void requireHeld(AppointmentPayment payment) {
    if (payment.dunning().underway().isPresent()) {
      throw Refusals.underWay();
    }
    switch (payment.booking().stage()) {
      case SCHEDULED, ONGOING, COMPLETED -> {}
      case PENDING, NO_SHOW, CANCELLED -> throw Refusals.notHeld();
    }
  }

  /// The session was held and costs that; the money came, or is yet to be asked for. Of what was
  /// paid before, the invoice says what the session was.
  public static AppointmentPayment billed(
      AppointmentPayment payment, ManualInvoice invoice, Amounts amounts) {
    if (payment.state() instanceof Paid) {
      return payment.with(payment.invoice().closedWith(invoice.closure()));
    }
    AppointmentPayment owed =
        new AppointmentPayment(
            payment.id(),
            payment.booking(),
            amounts,
            new Pending(null, null),
            payment.method(),
            new Means(payment.means().saved(), payment.means().mandate(), false),
            payment.invoice().closedWith(invoice.closure()),
            payment.link(),
            payment.paidOut(),
            payment.money(),
            payment.dunning().anew(),
            payment.attempts());
    return switch (invoice.action()) {
      case PAID -> owed.receivedBy(PaymentMethod.MANUAL, invoice.at());
      case REQUEST -> owed;
    };
  }

  /// The client of what is owed is asked for it; nobody of what is paid.
  public static Step asked(AppointmentPayment billed, Collecting collecting) {
    return billed.state() instanceof Due ? collecting.billed(billed) : Step.silent(billed);
  }

  /// What the appointments domain is told.
  public static DomainEvent told(AppointmentPayment billed, ManualInvoice invoice) {
    About about = billed.booking().about();
    return new SessionInvoiced(
        new About(
            about.appointmentId(),
            about.clientId(),
            about.professionalId(),
            "completed",
            about.routingStatus(),
            about.bookingFor(),
            about.type(),
            about.therapyType(),
            about.needs(),
            about.isEmergency(),
            about.language(),
            about.date(),
            about.time(),
            about.duration(),
            about.startsAt(),
            about.meetingLink(),
            about.location(),
            about.lovedOne(),
            about.patient(),
            told(billed.amounts(), billed.state().code(), billed.method()),
            about.version(),
            about.sequence()),
        invoice.actNature(),
        invoice.actNatureOther(),
        invoice.by().value(),
        invoice.at());
  }

  private static Payment told(Amounts amounts, String status, PaymentMethod method) {
    return new Payment(
        amounts.price().cents(),
        amounts.platformFee().cents(),
        amounts.payout().cents(),
        status,
        method.code());
  }
}
