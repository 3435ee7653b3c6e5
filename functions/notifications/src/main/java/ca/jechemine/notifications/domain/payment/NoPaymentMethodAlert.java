package ca.jechemine.notifications.domain.payment;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block;
import ca.jechemine.notifications.domain.Block.Button;
import ca.jechemine.notifications.domain.Block.Facts;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Days;
import ca.jechemine.notifications.domain.Fill;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import ca.jechemine.notifications.domain.TemplateKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// 54: a session took place, is unpaid, and nothing vouches for it.
record NoPaymentMethodAlert(String client, String email, Instant start, String appointmentId)
    implements MailContent {

  private static final Text SUBJECT =
      new Text("Une séance sans mode de paiement", "A session without a payment method");
  private static final Text PREHEADER =
      new Text("Le client a reçu un rappel.", "The client has received a reminder.");
  private static final Text LACKS =
      new Text(
          "Aucun mode de paiement n’est enregistré au dossier de ce client, et la séance reste à"
              + " payer.",
          "No payment method has been saved to this client’s file, and the session is still to be"
              + " paid.");
  private static final Text SEE = new Text("Voir les clients", "See the clients");

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.ADMIN_NO_PAYMENT_METHOD;
  }

  @Override
  public Optional<Fill> fill(Language language) {
    return Optional.of(
        Fill.of(TemplateKey.ADMIN_NO_PAYMENT_BEFORE_MEETING)
            .with("clientName", client)
            .with("clientEmail", email)
            .with("appointmentDateLabel", Days.withTime(start).in(language))
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
            new Paragraph(LACKS.in(language)),
            new Facts(
                List.of(
                    Pay.fact(Pay.CLIENT, client, language),
                    Pay.fact(Pay.EMAIL, email, language),
                    Pay.when(start, language),
                    Pay.fact(Pay.APPOINTMENT, appointmentId, language))),
            new Button(SEE.in(language), Pay.PATIENTS));
    return new Letter(SUBJECT.in(language), PREHEADER.in(language), SUBJECT.in(language), blocks);
  }
}
