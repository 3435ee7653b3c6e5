package ca.jechemine.notifications.domain.account;

import ca.jechemine.kernel.Language;
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

/// 7, for somebody who never had a password.
record PasswordSetup(String firstName, String path, Validity validity) implements MailContent {

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.PASSWORD_LINK;
  }

  @Override
  public Optional<Fill> fill(Language language) {
    return Optional.of(
        Fill.of(TemplateKey.PASSWORD_SETUP)
            .with("name", Greeting.name(firstName))
            .with("validity", validity.in(language)));
  }

  @Override
  public Letter fr() {
    return new Letter(
        "Choisissez votre mot de passe",
        "Le lien est valide " + validity.fr() + ".",
        "Votre compte vous attend",
        List.of(
            Greeting.fr(firstName),
            new Paragraph(
                "Un compte vous attend chez Je chemine. Pour y entrer, il ne vous reste qu’à"
                    + " choisir un mot de passe."),
            new Button("Choisir mon mot de passe", path),
            new Paragraph(
                "Ce lien est valide "
                    + validity.fr()
                    + " et ne sert qu’une fois. S’il ne l’est plus, demandez-en un autre à partir"
                    + " de la page de connexion.")));
  }

  @Override
  public Letter en() {
    return new Letter(
        "Choose your password",
        "The link is valid for " + validity.en() + ".",
        "Your account is waiting for you",
        List.of(
            Greeting.en(firstName),
            new Paragraph(
                "An account is waiting for you at Je chemine. All that is left to do is to choose a"
                    + " password."),
            new Button("Choose my password", path),
            new Paragraph(
                "This link is valid for "
                    + validity.en()
                    + " and works once. If it has expired, ask for another one from the sign-in"
                    + " page.")));
  }
}
