package ca.jechemine.notifications.domain.payment;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block;
import ca.jechemine.notifications.domain.Block.Button;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.Block.Support;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Days;
import ca.jechemine.notifications.domain.Fill;
import ca.jechemine.notifications.domain.Greeting;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import ca.jechemine.notifications.domain.TemplateKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// 53: the session took place and is still to be paid.
record PostMeetingPayment(String firstName, Instant start, String path) implements MailContent {

  private static final Text SUBJECT =
      new Text("Votre séance reste à payer", "Your session is still to be paid");
  private static final Text PREHEADER =
      new Text("Quelques instants suffisent.", "It only takes a moment.");
  private static final Text UNPAID =
      new Text(
          "Votre séance du %d a eu lieu, et aucun mode de paiement n’est encore enregistré à votre"
              + " dossier.",
          "Your session on %d has taken place, and no payment method has been saved to your file"
              + " yet.");
  private static final Text PAY = new Text("Payer ma séance", "Pay for my session");

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.POST_MEETING_PAYMENT;
  }

  @Override
  public Optional<Fill> fill(Language language) {
    return Optional.of(
        Fill.of(TemplateKey.POST_MEETING_PAYMENT)
            .with("clientName", Greeting.name(firstName))
            .with("appointmentDateLabel", Days.atTime(start).in(language)));
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
            new Paragraph(UNPAID.in(language).replace("%d", Days.atTime(start).in(language))),
            new Button(PAY.in(language), path),
            new Support(Pay.DONE.in(language)));
    return new Letter(SUBJECT.in(language), PREHEADER.in(language), SUBJECT.in(language), blocks);
  }
}
