package ca.jechemine.notifications.domain.payment;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block;
import ca.jechemine.notifications.domain.Block.Button;
import ca.jechemine.notifications.domain.Block.Facts;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Fill;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import ca.jechemine.notifications.domain.TemplateKey;
import java.util.List;
import java.util.Optional;

/// 42: a client asks to pay by transfer.
record InteracTrustAlert(String client, String email, String appointmentId) implements MailContent {

  private static final Text SUBJECT =
      new Text("Une demande de paiement par virement", "A request to pay by transfer");
  private static final Text PREHEADER =
      new Text("Elle attend votre décision.", "It is waiting for your decision.");
  private static final Text ASKS =
      new Text(
          "Un client demande à payer par virement Interac. La suite vous revient.",
          "A client asks to pay by Interac transfer. What comes next is for you.");
  private static final Text SEE = new Text("Voir la demande", "See the request");

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.ADMIN_INTERAC_TRUST_REQUEST;
  }

  @Override
  public Optional<Fill> fill(Language language) {
    return Optional.of(
        Fill.of(TemplateKey.ADMIN_INTERAC_TRUST_REQUEST)
            .with("clientName", client)
            .with("clientEmail", email)
            .with("appointmentId", appointmentId));
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
            new Paragraph(ASKS.in(language)),
            new Facts(
                List.of(
                    Pay.fact(Pay.CLIENT, client, language),
                    Pay.fact(Pay.EMAIL, email, language),
                    Pay.fact(Pay.APPOINTMENT, appointmentId, language))),
            new Button(SEE.in(language), Pay.TRUST));
    return new Letter(SUBJECT.in(language), PREHEADER.in(language), SUBJECT.in(language), blocks);
  }
}
