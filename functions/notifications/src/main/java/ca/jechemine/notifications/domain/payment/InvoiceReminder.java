package ca.jechemine.notifications.domain.payment;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import java.util.List;

/// 46: an invoice is still to be paid. The second reminder is the last one.
record InvoiceReminder(Invoice invoice, int number) implements MailContent {

  private static final Text SUBJECT =
      new Text("Rappel\u00a0: votre facture %n", "Reminder: your invoice %n");
  private static final Text LAST_SUBJECT =
      new Text("Dernier rappel\u00a0: votre facture %n", "Last reminder: your invoice %n");
  private static final Text PREHEADER = new Text("Elle reste à payer.", "It is still to be paid.");
  private static final Text UNPAID =
      new Text(
          "Nous n’avons pas encore reçu le paiement de votre facture %n, pour votre séance du %d"
              + " avec %p.",
          "We have not yet received the payment of your invoice %n, for your session on %d with"
              + " %p.");
  private static final Text LAST =
      new Text(
          "Merci de la payer aujourd’hui\u00a0: c’est notre dernier rappel.",
          "Please pay it today: this is our last reminder.");

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.INVOICE_REMINDER;
  }

  @Override
  public Letter fr() {
    return letter(Language.FR);
  }

  @Override
  public Letter en() {
    return letter(Language.EN);
  }

  private Letter letter(Language language) {
    String subject = invoice.in(isLast() ? LAST_SUBJECT : SUBJECT, language);
    return new Letter(
        subject,
        PREHEADER.in(language),
        subject,
        invoice.blocks(isLast() ? List.of(UNPAID, LAST) : List.of(UNPAID), Pay.DONE, language));
  }

  private boolean isLast() {
    return number > 1;
  }
}
