package ca.jechemine.notifications.domain.routing;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block.Button;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Fill;
import ca.jechemine.notifications.domain.Greeting;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import ca.jechemine.notifications.domain.TemplateKey;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 19: another professional took what was offered to the reader. Nothing of the request is in it.
record TakenLetter(@Nullable String firstName) implements MailContent {

  private static final Text SUBJECT =
      new Text("Une demande n’est plus disponible", "A request is no longer available");

  private static final Text TAKEN =
      new Text(
          "Un autre professionnel a accepté une demande qui vous était proposée. Vous n’avez plus"
              + " rien à faire pour celle-ci.",
          "Another professional has accepted a request that was offered to you. There is nothing"
              + " left for you to do about it.");

  private static final Text THANKS =
      new Text(
          "Merci de votre disponibilité\u00a0: d’autres demandes suivront.",
          "Thank you for being available: other requests will follow.");

  private static final Text SEE = new Text("Voir mes demandes", "See my requests");

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.PROPOSAL_TAKEN;
  }

  @Override
  public Optional<Fill> fill(Language language) {
    return Optional.of(
        Fill.of(TemplateKey.APPOINTMENT_TAKEN)
            .with("professionalName", Greeting.name(firstName == null ? "" : firstName)));
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
    return new Letter(
        SUBJECT.in(language),
        TAKEN.in(language),
        SUBJECT.in(language),
        List.of(
            Greeting.in(language, firstName == null ? "" : firstName),
            new Paragraph(TAKEN.in(language)),
            new Paragraph(THANKS.in(language)),
            new Button(SEE.in(language), Links.PROPOSALS)));
  }
}
