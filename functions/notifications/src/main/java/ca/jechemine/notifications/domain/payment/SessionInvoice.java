package ca.jechemine.notifications.domain.payment;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import java.util.List;

/// 45: a session is to be paid; it took place, or was called off too late.
record SessionInvoice(Invoice invoice) implements MailContent {

  private static final Text SUBJECT = new Text("Votre facture %n", "Your invoice %n");
  private static final Text PREHEADER =
      new Text("Voici comment la payer.", "Here is how to pay it.");
  private static final Text HERE =
      new Text(
          "Voici la facture de votre séance du %d avec %p.",
          "Here is the invoice for your session on %d with %p.");

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.SESSION_INVOICE;
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
    String subject = invoice.in(SUBJECT, language);
    return new Letter(
        subject,
        PREHEADER.in(language),
        subject,
        invoice.blocks(List.of(HERE), Pay.QUESTION, language));
  }
}
