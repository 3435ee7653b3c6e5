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

/// 7, for a holder who forgot the password.
record PasswordReset(String firstName, String path, Validity validity) implements MailContent {

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.PASSWORD_LINK;
  }

  @Override
  public Optional<Fill> fill(Language language) {
    return Optional.of(
        Fill.of(TemplateKey.PASSWORD_RESET)
            .with("name", Greeting.name(firstName))
            .with("resetLink", path)
            .with("validity", validity.in(language)));
  }

  @Override
  public Letter fr() {
    return new Letter(
        "Choisissez un nouveau mot de passe",
        "Le lien est valide " + validity.fr() + ".",
        "Choisissez un nouveau mot de passe",
        List.of(
            Greeting.fr(firstName),
            new Paragraph(
                "Vous avez demandé à changer le mot de passe de votre compte Je chemine. Le bouton"
                    + " ci-dessous vous mène à la page où en choisir un nouveau."),
            new Button("Choisir un mot de passe", path),
            new Paragraph("Ce lien est valide " + validity.fr() + " et ne sert qu’une fois."),
            new Paragraph(
                "Si vous n’avez rien demandé, ignorez ce courriel\u00a0: votre mot de passe reste"
                    + " le même.")));
  }

  @Override
  public Letter en() {
    return new Letter(
        "Choose a new password",
        "The link is valid for " + validity.en() + ".",
        "Choose a new password",
        List.of(
            Greeting.en(firstName),
            new Paragraph(
                "You asked to change the password of your Je chemine account. The button below"
                    + " takes you to the page where you can choose a new one."),
            new Button("Choose a password", path),
            new Paragraph("This link is valid for " + validity.en() + " and works once."),
            new Paragraph(
                "If you did not ask for this, please ignore this email: your password stays the"
                    + " same.")));
  }
}
