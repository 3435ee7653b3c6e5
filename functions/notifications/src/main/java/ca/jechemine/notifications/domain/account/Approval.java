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

/// 9: an administrator approved a professional.
record Approval(String firstName) implements MailContent {

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.PROFESSIONAL_APPROVED;
  }

  @Override
  public Optional<Fill> fill(Language language) {
    return Optional.of(
        Fill.of(TemplateKey.PROFESSIONAL_APPROVAL).with("name", Greeting.name(firstName)));
  }

  @Override
  public Letter fr() {
    return new Letter(
        "Votre compte est approuvé",
        "Vous pouvez maintenant recevoir des demandes.",
        "Bienvenue dans notre réseau",
        List.of(
            Greeting.fr(firstName),
            new Paragraph(
                "Bonne nouvelle\u00a0: notre équipe a approuvé votre compte. Vous pouvez maintenant"
                    + " vous connecter et recevoir des demandes."),
            new Paragraph(
                "Prenez un moment pour vérifier votre profil et vos disponibilités\u00a0: nous nous"
                    + " en servons pour vous proposer les demandes qui vous conviennent."),
            new Button("Ouvrir mon espace", "/professional/dashboard")));
  }

  @Override
  public Letter en() {
    return new Letter(
        "Your account is approved",
        "You can now receive requests.",
        "Welcome to our network",
        List.of(
            Greeting.en(firstName),
            new Paragraph(
                "Good news: our team has approved your account. You can now sign in and receive"
                    + " requests."),
            new Paragraph(
                "Please take a moment to check your profile and your availability: we use them to"
                    + " propose the requests that suit you."),
            new Button("Open my space", "/professional/dashboard")));
  }
}
