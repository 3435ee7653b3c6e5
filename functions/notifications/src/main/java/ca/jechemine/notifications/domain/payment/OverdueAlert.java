package ca.jechemine.notifications.domain.payment;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block;
import ca.jechemine.notifications.domain.Block.Button;
import ca.jechemine.notifications.domain.Block.Facts;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import java.time.Instant;
import java.util.List;

/// 47: an invoice was not paid in time, and nobody is reminded of it any more.
record OverdueAlert(
    Payer client,
    String professional,
    Instant start,
    Money amount,
    String invoice,
    String appointmentId)
    implements MailContent {

  private static final Text SUBJECT = new Text("Une facture en retard", "An overdue invoice");
  private static final Text PREHEADER =
      new Text("Le client ne recevra plus de rappel.", "The client will get no more reminders.");
  private static final Text UNPAID =
      new Text(
          "Cette facture n’a pas été payée à temps, et nous n’enverrons plus de rappel. La suite"
              + " vous revient.",
          "This invoice was not paid in time, and we will send no more reminders. What comes next"
              + " is for you.");
  private static final Text INVOICE = new Text("Facture", "Invoice");
  private static final Text SEE = new Text("Voir les paiements", "See the payments");

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.ADMIN_PAYMENT_OVERDUE;
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
    List<Block> blocks =
        List.of(
            new Paragraph(UNPAID.in(language)),
            new Facts(
                List.of(
                    Pay.fact(Pay.CLIENT, client.name(), language),
                    Pay.fact(Pay.EMAIL, client.email(), language),
                    Pay.fact(Pay.PROFESSIONAL, professional, language),
                    Pay.when(start, language),
                    Pay.fact(Pay.AMOUNT, amount.in(language) + " " + Pay.CURRENCY, language),
                    Pay.fact(INVOICE, invoice, language),
                    Pay.fact(Pay.APPOINTMENT, appointmentId, language))),
            new Button(SEE.in(language), Pay.TRUST));
    return new Letter(SUBJECT.in(language), PREHEADER.in(language), SUBJECT.in(language), blocks);
  }
}
