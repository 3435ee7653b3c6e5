package ca.jechemine.notifications.domain.payment;

import ca.jechemine.contracts.PaymentNotice.InvoiceIssued;
import ca.jechemine.contracts.PaymentNotice.InvoiceReminded;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Days;
import ca.jechemine.notifications.domain.Gsm7;
import ca.jechemine.notifications.domain.Notice.SmsNotice;
import ca.jechemine.notifications.domain.Person;
import ca.jechemine.notifications.domain.booking.Parties;
import ca.jechemine.notifications.domain.booking.Recipient;
import java.util.Optional;

/// Invoices and their reminders by text message (contract 40 §3.4), to the telephone of the account
/// that is told what concerns the client: each fits two messages. Of a loved one no telephone is
/// known, and whoever asked for them is not told in their place.
final class InvoiceTexts {

  private static final Text ISSUED =
      new Text(
          "Je chemine : facture %n de %a pour votre rendez-vous du %d. Payer : %l Questions : %s",
          "Je chemine: invoice %n of %a for your appointment on %d. Pay: %l Questions: %s");
  private static final Text REMINDED =
      new Text(
          "Je chemine : rappel, la facture %n de %a reste à payer. Payer : %l Questions : %s",
          "Je chemine: reminder, invoice %n of %a is still to be paid. Pay: %l Questions: %s");
  private static final Text REMINDED_LAST =
      new Text(
          "Je chemine : dernier rappel, la facture %n de %a reste à payer. Payer : %l Questions :"
              + " %s",
          "Je chemine: last reminder, invoice %n of %a is still to be paid. Pay: %l Questions: %s");

  private static final Text DISCREETLY_ISSUED =
      new Text("Facture %n de %a. Payer : %l", "Invoice %n of %a. Pay: %l");
  private static final Text DISCREETLY_REMINDED =
      new Text(
          "Rappel : la facture %n de %a reste à payer. Payer : %l",
          "Reminder: invoice %n of %a is still to be paid. Pay: %l");
  private static final Text DISCREETLY_REMINDED_LAST =
      new Text(
          "Dernier rappel : la facture %n de %a reste à payer. Payer : %l",
          "Last reminder: invoice %n of %a is still to be paid. Pay: %l");

  private InvoiceTexts() {}

  static Optional<SmsNotice> of(InvoiceIssued event, Parties parties, String site, String support) {
    return parties
        .client()
        .flatMap(reader ->
            notice(
                CatalogueEvent.SESSION_INVOICE,
                reader,
                ISSUED,
                DISCREETLY_ISSUED,
                values(
                    parties,
                    event.amountCents(),
                    event.invoiceNumber(),
                    site + Pay.invoice(event.payToken(), reader.language()),
                    support)));
  }

  static Optional<SmsNotice> of(
      InvoiceReminded event, Parties parties, String site, String support) {
    boolean isLast = event.number() > 1;
    return parties
        .client()
        .flatMap(reader ->
            notice(
                CatalogueEvent.INVOICE_REMINDER,
                reader,
                isLast ? REMINDED_LAST : REMINDED,
                isLast ? DISCREETLY_REMINDED_LAST : DISCREETLY_REMINDED,
                values(
                    parties,
                    event.amountCents(),
                    event.invoiceNumber(),
                    site + Pay.invoice(event.payToken(), reader.language()),
                    support)));
  }

  /// What the texts leave open.
  private record Values(Text day, Money amount, String number, String link, String support) {

    private String in(Text text, Language language) {
      return Gsm7.plain(
          text.in(language)
              .replace("%n", number)
              .replace("%a", amount.in(language))
              .replace("%d", day.in(language))
              .replace("%l", link)
              .replace("%s", support));
    }
  }

  private static Values values(
      Parties parties, long amountCents, String number, String link, String support) {
    return new Values(
        Days.of(Pay.start(parties.about())), new Money(amountCents), number, link, support);
  }

  private static Optional<SmsNotice> notice(
      CatalogueEvent event, Recipient reader, Text text, Text discreet, Values values) {
    Person account = reader.account();
    if (account == null) {
      return Optional.empty();
    }
    return Optional.ofNullable(account.phone())
        .map(phone ->
            new SmsNotice(
                phone,
                event,
                values.in(text, reader.language()),
                values.in(discreet, reader.language()),
                null,
                account.id()));
  }
}
