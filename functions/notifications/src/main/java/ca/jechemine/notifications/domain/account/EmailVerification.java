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

/// 1: the first of the two steps that prove who somebody is, their e-mail address; the second is
/// their telephone. Of an account that was there before it says what opening the link does: whoever
/// signed up need not be who reads it.
record EmailVerification(String firstName, String path, Validity validity, boolean isClaim)
    implements MailContent {

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.EMAIL_VERIFICATION;
  }

  @Override
  public Optional<Fill> fill(Language language) {
    return isClaim
        ? Optional.empty()
        : Optional.of(
            Fill.of(TemplateKey.ACCOUNT_VERIFICATION)
                .with("name", Greeting.name(firstName))
                .with("validity", validity.in(language)));
  }

  @Override
  public Letter fr() {
    return new Letter(
        "Confirmez votre adresse courriel",
        "Le lien est valide " + validity.fr() + ".",
        "Confirmez votre adresse courriel",
        List.of(
            Greeting.fr(firstName),
            new Paragraph(
                "Merci de votre inscription à Je chemine. La vérification de votre compte se fait"
                    + " en deux étapes\u00a0: d’abord votre adresse courriel, avec le bouton"
                    + " ci-dessous, puis votre numéro de téléphone, avec un code que vous recevrez"
                    + " par message texte."),
            new Button("Confirmer mon adresse", path),
            new Paragraph(
                "Ce lien est valide "
                    + validity.fr()
                    + ". S’il ne l’est plus, vous pouvez en demander un autre à partir de la page"
                    + " de connexion."),
            new Paragraph(
                isClaim
                    ? "Le mot de passe choisi lors de cette inscription sera celui de votre compte"
                        + "\u00a0: si vous n’avez rien demandé, ignorez ce courriel et il ne se"
                        + " passera rien."
                    : "Si vous n’avez pas créé de compte chez Je chemine, ignorez ce courriel"
                        + "\u00a0: il ne se passera rien.")));
  }

  @Override
  public Letter en() {
    return new Letter(
        "Confirm your email address",
        "The link is valid for " + validity.en() + ".",
        "Confirm your email address",
        List.of(
            Greeting.en(firstName),
            new Paragraph(
                "Thank you for signing up with Je chemine. We verify your account in two steps:"
                    + " first your email address, with the button below, then your phone number,"
                    + " with a code that we will text you."),
            new Button("Confirm my address", path),
            new Paragraph(
                "This link is valid for "
                    + validity.en()
                    + ". If it has expired, you can ask for another one from the sign-in page."),
            new Paragraph(
                isClaim
                    ? "The password chosen in this sign-up will be that of your account: if you did"
                        + " not ask for it, please ignore this email and nothing will happen."
                    : "If you did not create an account with Je chemine, please ignore this email:"
                        + " nothing will happen.")));
  }
}
