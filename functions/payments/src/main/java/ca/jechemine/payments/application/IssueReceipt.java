package ca.jechemine.payments.application;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.PaymentNotice;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.kernel.Violation;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.PaymentChange;
import ca.jechemine.payments.domain.PaymentState.Refunded;
import ca.jechemine.payments.domain.PaymentState.Settled;
import ca.jechemine.payments.domain.Payments;
import ca.jechemine.payments.domain.People;
import ca.jechemine.payments.domain.Person;
import ca.jechemine.payments.domain.Toronto;
import ca.jechemine.payments.domain.receipt.IssuedReceipt;
import ca.jechemine.payments.domain.receipt.Issuing;
import ca.jechemine.payments.domain.receipt.Issuing.Complete;
import ca.jechemine.payments.domain.receipt.Issuing.Missing;
import ca.jechemine.payments.domain.receipt.KeptReceipt;
import ca.jechemine.payments.domain.receipt.Printed;
import ca.jechemine.payments.domain.receipt.ReceiptContent;
import ca.jechemine.payments.domain.receipt.ReceiptContent.ClientReceipt;
import ca.jechemine.payments.domain.receipt.ReceiptContent.CreditNote;
import ca.jechemine.payments.domain.receipt.ReceiptContent.IncomeStatement;
import ca.jechemine.payments.domain.receipt.ReceiptDraft;
import ca.jechemine.payments.domain.receipt.ReceiptFile;
import ca.jechemine.payments.domain.receipt.ReceiptFiles;
import ca.jechemine.payments.domain.receipt.ReceiptPrinter;
import ca.jechemine.payments.domain.receipt.ReceiptStage;
import ca.jechemine.payments.domain.receipt.ReceiptStage.Incomplete;
import ca.jechemine.payments.domain.receipt.ReceiptStage.Needless;
import ca.jechemine.payments.domain.receipt.Receipts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Issues the receipt of a session that is over and paid, once, and corrects it by credit notes
/// when money goes back (contract 30 §8). The documents are kept before it is known that they are:
/// whoever dies in between leaves documents that nothing names, and the next one prints anew.
public final class IssueReceipt {

  private final Payments payments;
  private final Receipts receipts;
  private final ReceiptDrafts drafts;
  private final People people;
  private final ReceiptPrinter printer;
  private final ReceiptFiles files;
  private final InstantSource clock;

  public IssueReceipt(
      Payments payments,
      Receipts receipts,
      ReceiptDrafts drafts,
      People people,
      ReceiptPrinter printer,
      ReceiptFiles files,
      InstantSource clock) {
    this.payments = payments;
    this.receipts = receipts;
    this.drafts = drafts;
    this.people = people;
    this.printer = printer;
    this.files = files;
    this.clock = clock;
  }

  /// Does for the receipt of that appointment what there is to do; nothing when all is done.
  ///
  /// @return whether anything was
  public boolean issue(AppointmentId id) {
    boolean isDone = false;
    while (Retry.whenStale(() -> step(id))) {
      isDone = true;
    }
    return isDone;
  }

  private boolean step(AppointmentId id) {
    Optional<Versioned<AppointmentPayment>> payment = payments.find(id);
    if (payment.isEmpty()
        || !(payment.get().value().state() instanceof Settled settled)
        || payment.get().value().professional().isEmpty()) {
      return false;
    }
    Versioned<KeptReceipt> kept =
        receipts
            .find(id)
            .map(it -> it.with(it.value().of(payment.get().value().client())))
            .orElseGet(() -> Versioned.unsaved(unknown(payment.get().value())));
    return switch (kept.value().stage()) {
      case IssuedReceipt it -> corrected(kept, it, payment.get(), settled);
      case Incomplete it -> issued(kept, it, payment.get(), settled);
      case Needless _ -> false;
    };
  }

  /// Of which nothing was found out yet.
  private KeptReceipt unknown(AppointmentPayment payment) {
    UserId professional = payment.professional().orElseThrow();
    return new KeptReceipt(
        payment.id(), payment.client(), professional, new Incomplete(List.of(), clock.instant()));
  }

  private boolean issued(
      Versioned<KeptReceipt> kept,
      Incomplete stage,
      Versioned<AppointmentPayment> payment,
      Settled settled) {
    AppointmentPayment paid = payment.value();
    if (settled instanceof Refunded) {
      return kept.version() > 0 && saved(kept, new Needless());
    }
    if (paid.invoice().closed().isEmpty() || paid.isDisputed()) {
      return false;
    }
    ReceiptDraft draft = drafts.of(paid, settled, clock.instant());
    Issuing<ClientReceipt> receipt = draft.receipt(settled.received().amount());
    Issuing<IncomeStatement> statement = draft.statement(paid.amounts().payout());
    if (receipt instanceof Complete<ClientReceipt>(var forClient)
        && statement instanceof Complete<IncomeStatement>(var forProfessional)) {
      Instant now = clock.instant();
      IssuedReceipt issued =
          new IssuedReceipt(
              draft,
              settled.received().amount(),
              now,
              printed(paid.id(), forClient, "client"),
              printed(paid.id(), forProfessional, "professional"),
              List.of(),
              false);
      receipts.save(kept.with(kept.value().in(issued)), receipted(payment, issued, now));
      return true;
    }
    List<String> missing =
        receipt instanceof Missing<ClientReceipt>(var violations)
            ? violations.stream().map(Violation::field).toList()
            : List.of("payout");
    return !missing.equals(stage.missing()) && saved(kept, new Incomplete(missing, stage.since()));
  }

  private boolean saved(Versioned<KeptReceipt> kept, ReceiptStage next) {
    receipts.save(kept.with(kept.value().in(next)));
    return true;
  }

  private PaymentChange receipted(
      Versioned<AppointmentPayment> payment, IssuedReceipt issued, Instant now) {
    AppointmentPayment paid = payment.value();
    About about = paid.booking().about();
    return PaymentChange.of(payment, paid.with(paid.invoice().receipted(now)), now)
        .telling(
            List.of(
                new PaymentNotice.ReceiptIssued(
                    about,
                    issued.amount().cents(),
                    issued.number().text(),
                    issued.receipt().in(language(about)).key(),
                    now)));
  }

  /// The language in which they are written to: that of the booking, else that of the account.
  private Language language(About about) {
    return Optional.ofNullable(about.language())
        .map(Language::of)
        .or(() -> people.find(new UserId(about.clientId())).map(Person::language))
        .orElse(Language.FR);
  }

  private boolean corrected(
      Versioned<KeptReceipt> kept,
      IssuedReceipt receipt,
      Versioned<AppointmentPayment> payment,
      Settled settled) {
    Instant now = clock.instant();
    AppointmentPayment paid = payment.value();
    IssuedReceipt fitting = receipt.withheld(paid.isDisputed()).restored(settled.refunded());
    Optional<CreditNote> wanted = fitting.wanting(settled.refunded(), Toronto.day(now));
    if (wanted.isEmpty()) {
      return !fitting.equals(receipt) && saved(kept, fitting);
    }
    CreditNote note = wanted.get();
    Printed printed = printed(paid.id(), note, "client");
    IssuedReceipt credited = fitting.credited(note, now, printed);
    receipts.save(
        kept.with(kept.value().in(credited)),
        PaymentChange.of(payment, paid, now).telling(List.of(told(paid, note, printed, now))));
    return true;
  }

  private PaymentNotice told(
      AppointmentPayment payment, CreditNote note, Printed printed, Instant now) {
    About about = payment.booking().about();
    return new PaymentNotice.CreditNoteIssued(
        about,
        note.refunded().cents(),
        note.number().text(),
        printed.in(language(about)).key(),
        now);
  }

  private Printed printed(AppointmentId id, ReceiptContent content, String reader) {
    return new Printed(
        file(id, content, reader, Language.FR), file(id, content, reader, Language.EN));
  }

  private ReceiptFile file(
      AppointmentId id, ReceiptContent content, String reader, Language language) {
    return files.keep(
        id.value(),
        content.number().text() + "-" + reader + "-" + language.code(),
        printer.print(content, language));
  }
}
