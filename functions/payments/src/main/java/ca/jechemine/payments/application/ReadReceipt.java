package ca.jechemine.payments.application;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.Actor;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.Guardianship;
import ca.jechemine.payments.domain.LinkLimit;
import ca.jechemine.payments.domain.MoneyFile;
import ca.jechemine.payments.domain.PaymentState.Paid;
import ca.jechemine.payments.domain.PaymentState.PartiallyRefunded;
import ca.jechemine.payments.domain.PaymentState.Settled;
import ca.jechemine.payments.domain.Payments;
import ca.jechemine.payments.domain.People;
import ca.jechemine.payments.domain.Refusals;
import ca.jechemine.payments.domain.receipt.IssuedReceipt;
import ca.jechemine.payments.domain.receipt.KeptNote;
import ca.jechemine.payments.domain.receipt.Printed;
import ca.jechemine.payments.domain.receipt.ReceiptFiles;
import ca.jechemine.payments.domain.receipt.Receipts;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/// Hands out documents as they were issued: to the client, who acts for them, and whoever has a
/// link of theirs, the receipt; to the professional the statement of their income; to
/// administrators of the money the receipt, also when the payment is disputed or went back
/// (contract 30 §8). Whoever is signed in and is not the client is in the client's access log
/// before; a link is the client's own.
public final class ReadReceipt {

  private final Payments payments;
  private final Receipts receipts;
  private final ReceiptFiles files;
  private final People people;
  private final PayLinks links;
  private final LinkLimit limit;
  private final OpenMoneyFile opened;
  private final InstantSource clock;

  public ReadReceipt(
      Payments payments,
      Receipts receipts,
      ReceiptFiles files,
      People people,
      PayLinks links,
      LinkLimit limit,
      OpenMoneyFile opened,
      InstantSource clock) {
    this.payments = payments;
    this.receipts = receipts;
    this.files = files;
    this.people = people;
    this.links = links;
    this.limit = limit;
    this.opened = opened;
    this.clock = clock;
  }

  /// Which document is asked for.
  ///
  /// @param creditNote which of the receipt's credit notes, from 1; empty for the receipt itself
  public record Wanted(
      AppointmentId appointment, Optional<Integer> creditNote, Language language) {}

  /// A document, and what it is saved as.
  @SuppressWarnings("ArrayRecordComponent") // Passed on, never compared.
  public record Document(String fileName, byte[] content) {}

  private record Issued(String name, Printed printed) {}

  private enum Reader {
    CLIENT,
    PROFESSIONAL,
    ADMINISTRATOR
  }

  /// For somebody who is signed in.
  ///
  /// @throws Refusal when there is none, or not for them
  public Document read(Actor who, Wanted wanted) {
    AppointmentPayment payment =
        payments.find(wanted.appointment()).orElseThrow(Refusals::noAppointment).value();
    Issued issued = issued(reader(who.caller(), payment), payment, wanted);
    opened.open(MoneyFile.receiptOf(payment), who);
    return document(issued, wanted);
  }

  /// For whoever has a link to that very appointment's payment.
  ///
  /// @param address of the network that asks
  /// @throws Refusal when the link is not good, or there is no receipt
  public Document read(String token, String address, Wanted wanted) {
    limit.spend(address);
    AppointmentPayment payment =
        links
            .open(token)
            .map(Versioned::value)
            .filter(it -> it.id().equals(wanted.appointment()))
            .orElseThrow(Refusals::unknownLink);
    return document(issued(Reader.CLIENT, payment, wanted), wanted);
  }

  private Reader reader(Caller caller, AppointmentPayment payment) {
    if (caller.may(AdminPermission.MANAGE_BILLING)) {
      return Reader.ADMINISTRATOR;
    }
    if (payment.professional().filter(caller.id()::equals).isPresent()) {
      return Reader.PROFESSIONAL;
    }
    boolean isTheirs =
        payment.client().equals(caller.id())
            || people
                .find(payment.client())
                .filter(it -> Guardianship.mayActFor(caller.id(), it, clock.instant()))
                .isPresent();
    if (!isTheirs) {
      throw Refusals.notYourAppointment();
    }
    return Reader.CLIENT;
  }

  private Issued issued(Reader reader, AppointmentPayment payment, Wanted wanted) {
    boolean isNote = wanted.creditNote().isPresent();
    if (reader != Reader.ADMINISTRATOR && !isOpen(payment, isNote)) {
      throw Refusals.noReceiptYet();
    }
    IssuedReceipt receipt =
        receipts
            .find(payment.id())
            .map(it -> it.value().stage())
            .filter(IssuedReceipt.class::isInstance)
            .map(IssuedReceipt.class::cast)
            .orElseThrow(Refusals::noReceiptYet);
    String number = receipt.number().text().toUpperCase(Locale.ROOT);
    if (isNote) {
      KeptNote note =
          wanted
              .creditNote()
              .filter(_ -> reader != Reader.PROFESSIONAL)
              .flatMap(receipt::note)
              .orElseThrow(Refusals::noCreditNote);
      String name = number.replaceFirst("^REC-", "NC-") + "-" + note.ordinal();
      return new Issued(name, note.printed());
    }
    return new Issued(
        number, reader == Reader.PROFESSIONAL ? receipt.statement() : receipt.receipt());
  }

  /// Whether clients and professionals may have it: it is paid, and not disputed. A credit note
  /// says that money went back, so that it is there also when all of it did.
  private static boolean isOpen(AppointmentPayment payment, boolean isNote) {
    if (payment.isDisputed()) {
      return false;
    }
    return isNote
        ? payment.state() instanceof Settled
        : payment.state() instanceof Paid || payment.state() instanceof PartiallyRefunded;
  }

  private Document document(Issued issued, Wanted wanted) {
    return new Document(issued.name() + ".pdf", files.read(issued.printed().in(wanted.language())));
  }
}
