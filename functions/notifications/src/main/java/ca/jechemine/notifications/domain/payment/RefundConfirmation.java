package ca.jechemine.notifications.domain.payment;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block;
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

/// 41: money is on its way back.
record RefundConfirmation(String firstName, Instant start, Money amount) implements MailContent {

  private static final Text SUBJECT =
      new Text("Votre remboursement est en route", "Your refund is on its way");
  private static final Text PREHEADER =
      new Text("Comptez de 5 à 10 jours ouvrables.", "Please allow 5 to 10 business days.");
  private static final Text REFUNDED =
      new Text(
          "Nous vous remboursons %a pour votre séance prévue le %d.",
          "For your session planned on %d, we are refunding you %a.");
  private static final Text SOON =
      new Text(
          "Selon votre institution financière, le montant paraîtra à votre compte d’ici 5 à 10"
              + " jours ouvrables.",
          "Depending on your financial institution, the amount will appear in your account within 5"
              + " to 10 business days.");

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.PAYMENT_REFUNDED;
  }

  @Override
  public Optional<Fill> fill(Language language) {
    return Optional.of(
        Fill.of(TemplateKey.REFUND_CONFIRMATION)
            .with("name", Greeting.name(firstName))
            .with("amount", amount.in(language))
            .with("appointmentDate", Days.atTime(start).in(language)));
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
            new Paragraph(
                REFUNDED
                    .in(language)
                    .replace("%a", amount.in(language))
                    .replace("%d", Days.atTime(start).in(language))),
            new Paragraph(SOON.in(language)),
            new Support(Pay.QUESTION.in(language)));
    return new Letter(SUBJECT.in(language), PREHEADER.in(language), SUBJECT.in(language), blocks);
  }
}
