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

/// 43: how to pay by transfer. The reference tells whose transfer it is.
record InteracInstructions(
    String firstName,
    String professional,
    Instant start,
    Money amount,
    Deposit deposit,
    String reference)
    implements MailContent {

  static final Text SUBJECT = new Text("Payer par virement Interac", "Paying by Interac transfer");
  private static final Text PREHEADER =
      new Text(
          "Voici à qui l’envoyer, et avec quelle référence.",
          "Here is whom to send it to, and with which reference.");
  private static final Text PAY =
      new Text(
          "Vous avez choisi de payer par virement Interac votre séance du %d avec %p. Voici ce"
              + " qu’il faut inscrire.",
          "You chose to pay for your session on %d with %p by Interac transfer. Here is what to"
              + " enter.");
  private static final Text REFERENCE = new Text("Référence", "Reference");
  private static final Text NOTE =
      new Text(
          "Inscrivez la référence dans le message du virement\u00a0: sans elle, nous ne pouvons pas"
              + " savoir qu’il vient de vous.",
          "Please put the reference in the message of the transfer: without it, we cannot know that"
              + " it comes from you.");

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.INTERAC_INSTRUCTIONS;
  }

  @Override
  public Optional<Fill> fill(Language language) {
    return Optional.of(
        Fill.of(TemplateKey.INTERAC_INSTRUCTIONS)
            .with("clientName", Greeting.name(firstName))
            .with("clientLegalName", deposit.payer())
            .with("professionalName", professional)
            .with("appointmentDateLabel", Days.atTime(start).in(language))
            .with("depositEmail", deposit.email())
            .with("amount", amount.in(language))
            .with("interacReferenceCode", reference));
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
                PAY.in(language)
                    .replace("%d", Days.atTime(start).in(language))
                    .replace("%p", professional)),
            deposit.facts(amount, REFERENCE, reference, language),
            new Paragraph(NOTE.in(language)),
            new Support(Pay.QUESTION.in(language)));
    return new Letter(SUBJECT.in(language), PREHEADER.in(language), SUBJECT.in(language), blocks);
  }
}
