package ca.jechemine.notifications.domain.payment;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block;
import ca.jechemine.notifications.domain.Block.Button;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.Block.Support;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Greeting;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import java.util.List;

/// An administrator vouches for a client, who may pay by transfer from now on (contract 30 §6).
record TransfersAccepted(String firstName) implements MailContent {

  static final Text TITLE =
      new Text("Vous pouvez payer par virement Interac", "You can pay by Interac transfer");
  static final Text NOTHING_TO_ADD =
      new Text(
          "Vous n’avez pas besoin d’ajouter un autre mode de paiement.",
          "You do not need to add another payment method.");
  private static final Text ACCEPTED =
      new Text(
          "Nous acceptons désormais vos paiements par virement Interac. Vous n’avez rien d’autre à"
              + " faire pour confirmer vos rendez-vous.",
          "From now on, we accept your payments by Interac transfer. You have nothing else to do to"
              + " confirm your appointments.");
  private static final Text LATER =
      new Text(
          "Après chaque séance, une facture vous dira où envoyer le virement et quel message y"
              + " inscrire.",
          "After each session, an invoice will tell you where to send the transfer and which"
              + " message to put in it.");
  private static final Text SEE = new Text("Voir mes paiements", "See my payments");

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.GUARANTEE_APPROVED;
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
            Greeting.in(language, firstName),
            new Paragraph(ACCEPTED.in(language)),
            new Paragraph(LATER.in(language)),
            new Button(SEE.in(language), Pay.BILLING),
            new Support(Pay.QUESTION.in(language)));
    return new Letter(TITLE.in(language), NOTHING_TO_ADD.in(language), TITLE.in(language), blocks);
  }
}
