package ca.jechemine.notifications.domain.schedule;

import ca.jechemine.kernel.Language;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 49, 50 and 51: nothing vouches for the payment of the session yet.
record GuaranteeReminder(CatalogueEvent event, String firstName, @Nullable Instant start, GoOn goOn)
    implements MailContent {

  private static final Text SUBJECT =
      new Text("Ajoutez votre moyen de paiement", "Add your payment method");
  private static final Text AGAIN =
      new Text(
          "Rappel\u00a0: ajoutez votre moyen de paiement", "Reminder: add your payment method");
  private static final Text PREHEADER =
      new Text(
          "Il ne manque que cela pour votre rendez-vous.",
          "It is all that is missing for your appointment.");
  private static final Text LACKS =
      new Text(
          "Votre rendez-vous est fixé, mais aucun moyen de paiement n’est encore enregistré à votre"
              + " dossier.",
          "Your appointment is set, but no payment method has been saved to your file yet.");
  private static final Text LACKS_NEAR =
      new Text(
          "Votre rendez-vous du %s approche, et aucun moyen de paiement n’est encore enregistré à"
              + " votre dossier.",
          "Your appointment on %s is coming up, and no payment method has been saved to your file"
              + " yet.");
  private static final Text LATER =
      new Text(
          "Rien n’est prélevé maintenant\u00a0: la séance est payée une fois qu’elle a eu lieu.",
          "Nothing is charged now: the session is paid for once it has taken place.");
  private static final Text QUESTION =
      new Text(
          "Si vous l’avez déjà fait, ne tenez pas compte de ce message. Une question\u00a0?"
              + " Écrivez-nous à",
          "If you have already done so, please ignore this message. A question? Write to us at");

  @Override
  public Optional<Fill> fill(Language language) {
    return key()
        .map(it ->
            Fill.of(it)
                .with("clientName", Greeting.name(firstName))
                .with("appointmentDateLabel", start == null ? null : Days.of(start).in(language))
                .flag("isMember", goOn.first() == null));
  }

  @Override
  public Letter fr() {
    return letter(Language.FR);
  }

  @Override
  public Letter en() {
    return letter(Language.EN);
  }

  /// The one of the third without a date is none of the three.
  private Optional<TemplateKey> key() {
    return switch (event) {
      case GUARANTEE_DAY1 -> Optional.of(TemplateKey.PAYMENT_GUARANTEE_DAY1);
      case GUARANTEE_DAY2 -> Optional.of(TemplateKey.PAYMENT_GUARANTEE_DAY2);
      case GUARANTEE_48H_CLIENT ->
          Optional.of(TemplateKey.PAYMENT_GUARANTEE_48H_CLIENT).filter(_ -> start != null);
      default -> Optional.empty();
    };
  }

  private Letter letter(Language language) {
    List<Block> blocks = new ArrayList<>();
    String subject = (event == CatalogueEvent.GUARANTEE_DAY1 ? SUBJECT : AGAIN).in(language);
    blocks.add(Greeting.in(language, firstName));
    blocks.add(
        new Paragraph(
            event == CatalogueEvent.GUARANTEE_48H_CLIENT && start != null
                ? LACKS_NEAR.in(language).replace("%s", Days.of(start).in(language))
                : LACKS.in(language)));
    blocks.add(new Paragraph(LATER.in(language)));
    blocks.addAll(goOn.in(language));
    blocks.add(new Support(QUESTION.in(language)));
    return new Letter(subject, PREHEADER.in(language), subject, List.copyOf(blocks));
  }
}
