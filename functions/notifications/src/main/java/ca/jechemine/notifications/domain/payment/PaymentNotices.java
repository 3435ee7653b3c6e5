package ca.jechemine.notifications.domain.payment;

import ca.jechemine.contracts.PaymentNotice;
import ca.jechemine.contracts.PaymentNotice.CreditNoteIssued;
import ca.jechemine.contracts.PaymentNotice.DisputeDecided;
import ca.jechemine.contracts.PaymentNotice.DisputeOpened;
import ca.jechemine.contracts.PaymentNotice.GuaranteeReminded;
import ca.jechemine.contracts.PaymentNotice.GuestPaymentCompleted;
import ca.jechemine.contracts.PaymentNotice.InvoiceIssued;
import ca.jechemine.contracts.PaymentNotice.InvoiceReminded;
import ca.jechemine.contracts.PaymentNotice.PaymentInvited;
import ca.jechemine.contracts.PaymentNotice.PaymentOverdue;
import ca.jechemine.contracts.PaymentNotice.PaymentRefunded;
import ca.jechemine.contracts.PaymentNotice.ReceiptIssued;
import ca.jechemine.contracts.PaymentNotice.TransferInstructed;
import ca.jechemine.contracts.PaymentNotice.TransferTrustRequested;
import ca.jechemine.contracts.PaymentNotice.UnpaidSessionNoticed;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.AlertAddresses;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.MailContent;
import ca.jechemine.notifications.domain.Notice.FeedNotice;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.Notice.SmsNotice;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.StoredFile;
import ca.jechemine.notifications.domain.booking.BookingFacts;
import ca.jechemine.notifications.domain.booking.Parties;
import ca.jechemine.notifications.domain.booking.Patience;
import ca.jechemine.notifications.domain.booking.Recipient;
import ca.jechemine.notifications.domain.booking.Telling;
import ca.jechemine.notifications.domain.schedule.GuaranteeReminders;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is told to whom of the payment of a session (contract 30 §19). The client's letters go to
/// whoever is told what concerns the client; the name that transfers come in stays that of the
/// account's holder (§8.4).
///
/// Whoever is not known here yet is waited for, as [Patience] says.
public final class PaymentNotices {

  private static final String PDF = "application/pdf";
  private static final int SHORT_ID = 8;

  private PaymentNotices() {}

  /// The mails that the event asks for. `deposit` is where transfers are sent, if that was set.
  public static List<MailNotice> mails(
      PaymentNotice event,
      People people,
      AlertAddresses addresses,
      @Nullable String deposit,
      Instant now) {
    Parties parties = known(event, people, now);
    return Stream.concat(
            tellings(event, parties, deposit).map(Telling::mail),
            PaymentAlerts.mails(event, parties, people, addresses, deposit))
        .toList();
  }

  /// The feed rows that the event asks for.
  public static List<FeedNotice> feed(PaymentNotice event, People people, Instant now) {
    Parties parties = known(event, people, now);
    Stream<FeedNotice> client =
        event instanceof TransferInstructed it
            ? instructed(it, parties)
            : tellings(event, parties, null).flatMap(Telling::rows);
    return Stream.concat(client, PaymentAlerts.feed(event, parties, people)).toList();
  }

  /// The text messages that the event asks for, with links to that site and that mailbox for
  /// questions.
  public static List<SmsNotice> texts(
      PaymentNotice event, People people, String site, String support, Instant now) {
    return switch (event) {
      case InvoiceIssued it ->
          InvoiceTexts.of(it, known(event, people, now), site, support).stream().toList();
      case InvoiceReminded it ->
          InvoiceTexts.of(it, known(event, people, now), site, support).stream().toList();
      case CreditNoteIssued _,
          DisputeDecided _,
          DisputeOpened _,
          GuaranteeReminded _,
          GuestPaymentCompleted _,
          PaymentInvited _,
          PaymentNotice.PaymentFailed _,
          PaymentOverdue _,
          PaymentRefunded _,
          ReceiptIssued _,
          TransferInstructed _,
          TransferTrustRequested _,
          UnpaidSessionNoticed _ ->
          List.of();
    };
  }

  private static Parties known(PaymentNotice event, People people, Instant now) {
    Parties parties = Parties.of(event.about(), people);
    Patience patience = new Patience(event.occurredAt(), now);
    patience.await(parties.client());
    patience.await(parties.requester());
    return parties;
  }

  private static Stream<Telling> tellings(
      PaymentNotice event, Parties parties, @Nullable String deposit) {
    Optional<Recipient> client = parties.client();
    return switch (event) {
      case PaymentInvited it -> client.stream().map(reader -> invited(it, parties, reader));
      case GuestPaymentCompleted it -> client.stream().map(reader -> paid(it, parties, reader));
      case PaymentNotice.PaymentFailed it ->
          client.stream().map(reader -> failed(it, parties, reader));
      case PaymentRefunded it -> client.stream().map(reader -> refunded(it, reader));
      case TransferInstructed it ->
          Stream.ofNullable(deposit)
              .flatMap(
                  email -> client.stream().map(reader -> instructed(it, parties, reader, email)));
      case InvoiceIssued it ->
          client.stream().map(reader -> invoiced(it, parties, reader, deposit));
      case InvoiceReminded it ->
          client.stream().map(reader -> reminded(it, parties, reader, deposit));
      case ReceiptIssued it -> client.stream().map(reader -> receipt(it, reader));
      case CreditNoteIssued it -> client.stream().map(reader -> creditNote(it, reader));
      case UnpaidSessionNoticed it -> client.stream().map(reader -> unpaid(it, reader));
      case GuaranteeReminded it -> GuaranteeReminders.firstDay(it.about(), parties).stream();
      // The administrators' own.
      case DisputeDecided _, DisputeOpened _, PaymentOverdue _, TransferTrustRequested _ ->
          Stream.of();
    };
  }

  private static Telling invited(PaymentInvited event, Parties parties, Recipient reader) {
    Money price = new Money(event.about().payment().priceCents());
    String name = Pay.firstName(reader);
    String professional = parties.professionalName().in(reader.language());
    Instant start = Pay.start(event.about());
    String path = Pay.method(event.payToken(), reader.language());
    return telling(
        event,
        reader,
        event.payToken() == null
            ? new PaymentInvitation(name, professional, event.about(), start, price, path)
            : new GuestPaymentInvitation(name, professional, event.about(), start, price, path),
        BookingFacts.moment(start));
  }

  /// Whoever they became meanwhile: that they paid without an account is the event's to know.
  private static Telling paid(GuestPaymentCompleted event, Parties parties, Recipient reader) {
    Money amount = new Money(event.amountCents());
    Instant start = Pay.start(event.about());
    return telling(
        event,
        reader,
        new GuestPaymentComplete(
            Pay.firstName(reader),
            parties.professionalName().in(reader.language()),
            event.about(),
            start,
            amount),
        Pay.amount(amount, start));
  }

  private static Telling failed(
      PaymentNotice.PaymentFailed event, Parties parties, Recipient reader) {
    Money amount = new Money(event.amountCents());
    Instant start = Pay.start(event.about());
    return telling(
        event,
        reader,
        new PaymentFailed(
            Pay.firstName(reader),
            parties.professionalName().in(reader.language()),
            start,
            amount,
            Pay.method(event.payToken(), reader.language())),
        Pay.amount(amount, start));
  }

  private static Telling refunded(PaymentRefunded event, Recipient reader) {
    Money amount = new Money(event.amountCents());
    Instant start = Pay.start(event.about());
    return telling(
        event,
        reader,
        new RefundConfirmation(Pay.firstName(reader), start, amount),
        Pay.amount(amount, start));
  }

  private static Telling instructed(
      TransferInstructed event, Parties parties, Recipient reader, String email) {
    Instant start = Pay.start(event.about());
    return telling(
        event,
        reader,
        new InteracInstructions(
            Pay.firstName(reader),
            parties.professionalName().in(reader.language()),
            start,
            new Money(event.amountCents()),
            new Deposit(email, Payer.of(parties).name()),
            event.reference()),
        reference(event));
  }

  /// The row has the reference, which is the client's whether or not the mail could be sent.
  private static Stream<FeedNotice> instructed(TransferInstructed event, Parties parties) {
    return parties.client().stream()
        .flatMap(reader ->
            Stream.ofNullable(
                Telling.row(
                    event.aggregateId(),
                    Pay.BILLING,
                    reader,
                    CatalogueEvent.INTERAC_INSTRUCTIONS,
                    InteracInstructions.SUBJECT.in(reader.language()),
                    reference(event))));
  }

  private static Text reference(TransferInstructed event) {
    return Pay.transfer(new Money(event.amountCents()), event.reference());
  }

  private static Telling invoiced(
      InvoiceIssued event, Parties parties, Recipient reader, @Nullable String deposit) {
    Money amount = new Money(event.amountCents());
    Instant start = Pay.start(event.about());
    return telling(
        event,
        reader,
        new SessionInvoice(
            invoice(
                parties,
                reader,
                amount,
                event.invoiceNumber(),
                Pay.invoice(event.payToken(), reader.language()),
                deposit)),
        Pay.amount(amount, start));
  }

  private static Telling reminded(
      InvoiceReminded event, Parties parties, Recipient reader, @Nullable String deposit) {
    Money amount = new Money(event.amountCents());
    Instant start = Pay.start(event.about());
    return telling(
        event,
        reader,
        new InvoiceReminder(
            invoice(
                parties,
                reader,
                amount,
                event.invoiceNumber(),
                Pay.invoice(event.payToken(), reader.language()),
                deposit),
            event.number()),
        Pay.amount(amount, start));
  }

  private static Invoice invoice(
      Parties parties,
      Recipient reader,
      Money amount,
      String number,
      String path,
      @Nullable String deposit) {
    return new Invoice(
        Pay.firstName(reader),
        parties.professionalName().in(reader.language()),
        Pay.start(parties.about()),
        amount,
        number,
        path,
        deposit == null ? null : new Deposit(deposit, Payer.of(parties).name()));
  }

  private static Telling receipt(ReceiptIssued event, Recipient reader) {
    Money amount = new Money(event.amountCents());
    String name = "recu-" + shortId(event) + ".pdf";
    return telling(
            event,
            reader,
            new FiscalReceipt(Pay.firstName(reader), amount, false),
            Pay.amount(amount, Pay.start(event.about())))
        .mailing(it -> it.with(new StoredFile(event.objectKey(), name, PDF)));
  }

  private static Telling creditNote(CreditNoteIssued event, Recipient reader) {
    Money amount = new Money(event.amountCents());
    String name = "note-de-credit-" + shortId(event) + ".pdf";
    return telling(
            event,
            reader,
            new CreditNote(Pay.firstName(reader), amount, event.noteNumber()),
            Pay.amount(amount, Pay.start(event.about())))
        .mailing(it -> it.with(new StoredFile(event.objectKey(), name, PDF)));
  }

  private static String shortId(PaymentNotice event) {
    String id = event.aggregateId();
    return id.substring(Math.max(0, id.length() - SHORT_ID));
  }

  private static Telling unpaid(UnpaidSessionNoticed event, Recipient reader) {
    Instant start = Pay.start(event.about());
    return telling(
        event,
        reader,
        new PostMeetingPayment(
            Pay.firstName(reader), start, Pay.method(event.payToken(), reader.language())),
        BookingFacts.moment(start));
  }

  private static Telling telling(
      PaymentNotice event, Recipient reader, MailContent content, Text message) {
    return Telling.client(event.aggregateId(), Pay.BILLING, reader, content, message);
  }
}
