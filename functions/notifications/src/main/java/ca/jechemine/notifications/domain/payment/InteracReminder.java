package ca.jechemine.notifications.domain.payment;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block;
import ca.jechemine.notifications.domain.Block.Facts;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// 44: a transfer is still awaited. The second reminder is the last one.
record InteracReminder(
    String firstName,
    Instant start,
    Money amount,
    String depositEmail,
    String reference,
    int number)
    implements MailContent {

  private static final Text SUBJECT =
      new Text("Rappel\u00a0: votre virement Interac", "Reminder: your Interac transfer");
  private static final Text PREHEADER =
      new Text("Votre séance reste à payer.", "Your session is still to be paid.");
  private static final Text AWAITED =
      new Text(
          "Nous n’avons pas encore reçu votre virement pour la séance du %d.",
          "We have not received your transfer for the session on %d yet.");
  private static final Text LAST =
      new Text(
          "Merci de l’envoyer aujourd’hui\u00a0: c’est notre dernier rappel.",
          "Please send it today: this is our last reminder.");
  private static final Text DEPOSIT = new Text("À l’adresse", "Send to");
  private static final Text REFERENCE = new Text("Référence", "Reference");
  private static final Text DONE =
      new Text(
          "Si vous l’avez déjà envoyé, ne tenez pas compte de ce message. Une question\u00a0?"
              + " Écrivez-nous à",
          "If you have already sent it, please ignore this message. Any questions? Write to us at");

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.INTERAC_REMINDER;
  }

  @Override
  public Optional<Fill> fill(Language language) {
    return Optional.of(
        Fill.of(TemplateKey.INTERAC_REMINDER)
            .with("clientName", Greeting.name(firstName))
            .with("appointmentDateLabel", Days.atTime(start).in(language))
            .with("depositEmail", depositEmail)
            .with("amount", amount.in(language))
            .with("interacReferenceCode", reference)
            .with("reminderNumber", Integer.toString(number))
            .flag("isUrgent", isLast()));
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
    List<Block> blocks = new ArrayList<>();
    blocks.add(Greeting.in(language, firstName));
    blocks.add(new Paragraph(AWAITED.in(language).replace("%d", Days.atTime(start).in(language))));
    if (isLast()) {
      blocks.add(new Paragraph(LAST.in(language)));
    }
    blocks.add(
        new Facts(
            List.of(
                Pay.fact(DEPOSIT, depositEmail, language),
                Pay.fact(Pay.AMOUNT, amount.in(language), language),
                Pay.fact(REFERENCE, reference, language))));
    blocks.add(new Support(DONE.in(language)));
    return new Letter(SUBJECT.in(language), PREHEADER.in(language), SUBJECT.in(language), blocks);
  }

  private boolean isLast() {
    return number > 1;
  }
}
