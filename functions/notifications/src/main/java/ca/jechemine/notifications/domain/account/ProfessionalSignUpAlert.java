package ca.jechemine.notifications.domain.account;

import ca.jechemine.contracts.AccountNotice.ProfessionalSignedUp;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block;
import ca.jechemine.notifications.domain.Block.Button;
import ca.jechemine.notifications.domain.Block.Fact;
import ca.jechemine.notifications.domain.Block.Facts;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Fill;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import ca.jechemine.notifications.domain.TemplateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 11: a professional signed up and waits for an administrator.
record ProfessionalSignUpAlert(String userId, String name, String email, @Nullable String phone)
    implements MailContent {

  static ProfessionalSignUpAlert of(ProfessionalSignedUp event) {
    return new ProfessionalSignUpAlert(event.userId(), event.name(), event.email(), event.phone());
  }

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.ADMIN_PROFESSIONAL_SIGNUP;
  }

  @Override
  public Optional<Fill> fill(Language language) {
    return Optional.of(
        Fill.of(TemplateKey.ADMIN_NEW_PROFESSIONAL_SIGNUP)
            .with("professionalName", name)
            .with("professionalEmail", email)
            .with("phone", phone));
  }

  @Override
  public Letter fr() {
    return new Letter(
        "Nouvelle inscription à approuver",
        "Une inscription de professionnel attend une décision.",
        "Une inscription attend votre décision",
        blocks(
            Language.FR,
            "Une personne s’est inscrite comme professionnel. Son compte reste en attente jusqu’à "
                + "votre décision.",
            "Voir le dossier"));
  }

  @Override
  public Letter en() {
    return new Letter(
        "New professional to approve",
        "A professional’s application is waiting for a decision.",
        "An application is waiting for your decision",
        blocks(
            Language.EN,
            "Somebody has signed up as a professional. Their account waits for your decision.",
            "See the file"));
  }

  private List<Block> blocks(Language language, String introduction, String button) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(new Text("Nom", "Name").in(language), name));
    facts.add(new Fact(new Text("Courriel", "Email").in(language), email));
    if (phone != null) {
      facts.add(new Fact(new Text("Téléphone", "Phone").in(language), phone));
    }
    return List.of(
        new Paragraph(introduction),
        new Facts(facts),
        new Button(button, Links.professional(userId)));
  }
}
