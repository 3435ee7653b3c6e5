package ca.jechemine.notifications.domain.payment;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Money;
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

/// 40: a payment did not go through.
record PaymentFailed(
    String firstName, String professional, Instant start, Money amount, String path)
    implements MailContent {

  private static final Text SUBJECT =
      new Text("Votre paiement n’a pas pu être effectué", "Your payment did not go through");
  private static final Text PREHEADER =
      new Text(
          "Il suffit de vérifier votre mode de paiement.",
          "Checking your payment method is all it takes.");
  private static final Text FAILED =
      new Text(
          "Le paiement de %a pour votre séance du %d avec %p n’a pas pu être effectué.",
          "The payment of %a for your session on %d with %p did not go through.");
  private static final Text CHECK =
      new Text(
          "Cela arrive, par exemple quand une carte est échue. Vérifiez votre mode de paiement ou"
              + " ajoutez-en un autre.",
          "This happens, for instance when a card has expired. Please check your payment method or"
              + " add another one.");
  private static final Text UPDATE =
      new Text("Mettre à jour mon mode de paiement", "Update my payment method");

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.PAYMENT_FAILED;
  }

  @Override
  public Optional<Fill> fill(Language language) {
    return Optional.of(
        Fill.of(TemplateKey.PAYMENT_FAILED)
            .with("clientName", Greeting.name(firstName))
            .with("amount", amount.in(language))
            .with("appointmentDate", Days.atTime(start).in(language))
            .with("professionalName", professional));
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
                FAILED
                    .in(language)
                    .replace("%a", amount.in(language))
                    .replace("%d", Days.atTime(start).in(language))
                    .replace("%p", professional)),
            new Paragraph(CHECK.in(language)),
            new Button(UPDATE.in(language), path),
            new Support(Pay.QUESTION.in(language)));
    return new Letter(SUBJECT.in(language), PREHEADER.in(language), SUBJECT.in(language), blocks);
  }
}
