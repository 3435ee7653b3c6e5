package ca.jechemine.notifications.delivery;

import static ca.jechemine.notifications.domain.Fixtures.NOON;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.PaymentEvent.GuaranteeChanged;
import ca.jechemine.contracts.PaymentNotice;
import ca.jechemine.contracts.PaymentNotice.CreditNoteIssued;
import ca.jechemine.contracts.PaymentNotice.DisputeDecided;
import ca.jechemine.contracts.PaymentNotice.DisputeOpened;
import ca.jechemine.contracts.PaymentNotice.GuestPaymentCompleted;
import ca.jechemine.contracts.PaymentNotice.InvoiceIssued;
import ca.jechemine.contracts.PaymentNotice.InvoiceReminded;
import ca.jechemine.contracts.PaymentNotice.PaymentFailed;
import ca.jechemine.contracts.PaymentNotice.PaymentInvited;
import ca.jechemine.contracts.PaymentNotice.PaymentOverdue;
import ca.jechemine.contracts.PaymentNotice.PaymentRefunded;
import ca.jechemine.contracts.PaymentNotice.ReceiptIssued;
import ca.jechemine.contracts.PaymentNotice.TransferInstructed;
import ca.jechemine.contracts.PaymentNotice.TransferTrustRequested;
import ca.jechemine.contracts.PaymentNotice.UnpaidSessionNoticed;
import ca.jechemine.kernel.Language;
import ca.jechemine.notifications.domain.AlertAddresses;
import ca.jechemine.notifications.domain.Branding;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.payment.GuaranteeNotices;
import ca.jechemine.notifications.domain.payment.PaymentNotices;
import ca.jechemine.notifications.domain.schedule.Clinic;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The letters of payments, as the events ask for them.
class PaymentMailsTest {

  private static final long PRICE = 120_00;
  private static final String INVOICE = "JC-2026-000123";
  private static final String REFERENCE = "INT-B27E-9F3AC1";
  private static final String TOKEN = "5f".repeat(32);
  private static final String DEPOSIT = "virements@example.com";

  static Stream<Sample> samples() {
    return Stream.concat(Stream.of(Language.values()).flatMap(it -> clients(it)), alerts());
  }

  private static Stream<Sample> clients(Language language) {
    Clinic clinic = Clinic.in(language);
    About session = Clinic.session();
    About withLink = Clinic.withLink();
    return Stream.of(
        client("paymentInvitation", language, new PaymentInvited(withLink, null, NOON)),
        client("guestPaymentConfirmation", language, new PaymentInvited(session, TOKEN, NOON)),
        client("guestPaymentComplete", language, new GuestPaymentCompleted(withLink, PRICE, NOON)),
        client(
            "paymentFailed",
            language,
            new PaymentFailed(session, PRICE, "card_declined", null, NOON)),
        client("refundConfirmation", language, new PaymentRefunded(session, 102_00, true, NOON)),
        client(
            "interacInstructions",
            language,
            new TransferInstructed(session, PRICE, REFERENCE, NOON)),
        client("sessionInvoice", language, new InvoiceIssued(session, PRICE, INVOICE, TOKEN, NOON)),
        new Sample(
            "sessionInvoiceByCardAlone." + language.code(),
            mails(clinic, new InvoiceIssued(session, PRICE, INVOICE, null, NOON), null).getFirst()),
        client(
            "invoiceReminder",
            language,
            new InvoiceReminded(session, PRICE, INVOICE, 1, TOKEN, NOON)),
        client(
            "invoiceReminderLast",
            language,
            new InvoiceReminded(session, PRICE, INVOICE, 2, TOKEN, NOON)),
        client(
            "fiscalReceipt",
            language,
            new ReceiptIssued(session, PRICE, "REC-000000A1", "receipts/a1/r.pdf", NOON)),
        client(
            "creditNote",
            language,
            new CreditNoteIssued(session, PRICE, "NC-000000A1-1", "receipts/a1/n.pdf", NOON)),
        client("postMeetingPayment", language, new UnpaidSessionNoticed(session, null, NOON)),
        new Sample(
            "guaranteeApproved." + language.code(),
            GuaranteeNotices.mails(
                    new GuaranteeChanged(
                        session.clientId(), 2, "green", "interac_trust", "interac", true, NOON),
                    clinic,
                    Clinic.LATER)
                .getFirst()));
  }

  private static Stream<Sample> alerts() {
    About session = Clinic.session();
    return Stream.of(
        alert("adminInteracTrustRequest", new TransferTrustRequested(session, NOON), null),
        alert(
            "adminDepositAddressMissing",
            new TransferInstructed(session, PRICE, REFERENCE, NOON),
            null),
        alert("adminPaymentDisputed", new DisputeOpened(session, PRICE, "dp_1", NOON), DEPOSIT),
        alert("adminDisputeWon", new DisputeDecided(session, PRICE, "dp_1", true, NOON), DEPOSIT),
        alert("adminDisputeLost", new DisputeDecided(session, PRICE, "dp_1", false, NOON), DEPOSIT),
        alert("adminPaymentOverdue", new PaymentOverdue(session, PRICE, INVOICE, NOON), DEPOSIT),
        alert(
            "adminNoPaymentBeforeMeeting", new UnpaidSessionNoticed(session, null, NOON), DEPOSIT));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_letter_looks_like_this(Sample sample) throws IOException {
    GoldenFiles.assertSame(sample.name(), LaidOut.mail(sample.mail(), Branding.ofPlatform()));
  }

  private static Sample client(String name, Language language, PaymentNotice event) {
    return new Sample(
        name + "." + language.code(), mails(Clinic.in(language), event, DEPOSIT).getFirst());
  }

  private static Sample alert(String name, PaymentNotice event, @Nullable String deposit) {
    return new Sample(name + ".fr-en", mails(Clinic.in(Language.FR), event, deposit).getLast());
  }

  private static List<MailNotice> mails(
      Clinic clinic, PaymentNotice event, @Nullable String deposit) {
    return PaymentNotices.mails(
        event, clinic, new AlertAddresses(List.of(), List.of()), deposit, Clinic.LATER);
  }
}
