package ca.jechemine.notifications.domain.payment;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block;
import ca.jechemine.notifications.domain.Block.Button;
import ca.jechemine.notifications.domain.Block.Facts;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import java.util.List;

/// In place of 43, while nobody has set where transfers are sent: the client is told nothing,
/// rather than of an address that is none.
record DepositMissingAlert(Payer client, String appointmentId) implements MailContent {

  private static final Text SUBJECT =
      new Text(
          "Il manque l’adresse des virements Interac",
          "The address for Interac transfers is missing");
  private static final Text PREHEADER =
      new Text(
          "Un client attend de savoir où envoyer son virement.",
          "A client is waiting to know where to send a transfer.");
  private static final Text MISSING =
      new Text(
          "Ce client paie par virement Interac, mais les paramètres de la plateforme ne disent pas"
              + " à quelle adresse. Nous ne lui avons donc rien envoyé.",
          "This client pays by Interac transfer, but the settings of the platform do not say to"
              + " which address. So we have sent them nothing.");
  private static final Text NEXT =
      new Text(
          "Inscrivez l’adresse dans les paramètres, puis renvoyez les instructions de paiement de"
              + " ce rendez-vous.",
          "Please enter the address in the settings, then send the payment instructions of this"
              + " appointment again.");
  private static final Text SEE = new Text("Voir les virements", "See the transfers");

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.ADMIN_DEPOSIT_ADDRESS_MISSING;
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
            new Paragraph(MISSING.in(language)),
            new Paragraph(NEXT.in(language)),
            new Facts(
                List.of(
                    Pay.fact(Pay.CLIENT, client.name(), language),
                    Pay.fact(Pay.EMAIL, client.email(), language),
                    Pay.fact(Pay.APPOINTMENT, appointmentId, language))),
            new Button(SEE.in(language), Pay.TRUST));
    return new Letter(SUBJECT.in(language), PREHEADER.in(language), SUBJECT.in(language), blocks);
  }
}
