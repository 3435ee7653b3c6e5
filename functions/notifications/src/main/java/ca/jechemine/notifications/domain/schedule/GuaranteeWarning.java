package ca.jechemine.notifications.domain.schedule;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block;
import ca.jechemine.notifications.domain.Block.Fact;
import ca.jechemine.notifications.domain.Block.Facts;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.CatalogueEvent;
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

/// 52: the professional is told that nothing vouches for the payment of a session that is near.
record GuaranteeWarning(
    String firstName, Text client, String appointmentId, @Nullable Instant start)
    implements MailContent {

  private static final Text SUBJECT =
      new Text("Une séance sans moyen de paiement", "A session without a payment method");
  private static final Text PREHEADER =
      new Text("Nous avons écrit à votre client.", "We have written to your client.");
  private static final Text LACKS =
      new Text(
          "Aucun moyen de paiement n’est encore enregistré pour la séance suivante. Nous avons"
              + " écrit à votre client.",
          "No payment method has been saved yet for the following session. We have written to your"
              + " client.");
  private static final Text ID = new Text("Rendez-vous", "Appointment");

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.GUARANTEE_48H_PROFESSIONAL;
  }

  @Override
  public Optional<Fill> fill(Language language) {
    return Optional.of(
        Fill.of(TemplateKey.PAYMENT_GUARANTEE_48H_PRO)
            .with("professionalName", Greeting.name(firstName))
            .with("clientName", client.in(language))
            .with(
                "appointmentDateLabel",
                start == null ? null : SessionFacts.when(start, language).value())
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
    List<Block> blocks = new ArrayList<>();
    blocks.add(Greeting.in(language, firstName));
    blocks.add(new Paragraph(LACKS.in(language)));
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(SessionFacts.CLIENT.in(language), client.in(language)));
    if (start != null) {
      facts.add(SessionFacts.when(start, language));
    }
    facts.add(new Fact(ID.in(language), appointmentId));
    blocks.add(new Facts(facts));
    blocks.addAll(GoOn.toSessions().in(language));
    return new Letter(
        SUBJECT.in(language), PREHEADER.in(language), SUBJECT.in(language), List.copyOf(blocks));
  }
}
