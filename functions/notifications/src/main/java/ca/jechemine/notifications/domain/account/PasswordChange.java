package ca.jechemine.notifications.domain.account;

import ca.jechemine.notifications.domain.Block.Button;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.Block.Support;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Greeting;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import java.util.List;

/// The password was changed: a warning, in case somebody else did.
record PasswordChange(String firstName) implements MailContent {

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.PASSWORD_CHANGED;
  }

  @Override
  public Letter fr() {
    return new Letter(
        "Votre mot de passe a été changé",
        "Si ce n’est pas vous, lisez ce courriel.",
        "Votre mot de passe a été changé",
        List.of(
            Greeting.fr(firstName),
            new Paragraph(
                "Le mot de passe de votre compte Je chemine vient d’être changé. Par mesure de"
                    + " sécurité, il faut maintenant vous reconnecter sur tous vos appareils."),
            new Paragraph("Si c’est bien vous, vous n’avez rien d’autre à faire."),
            new Paragraph(
                "Si ce n’est pas vous, choisissez tout de suite un nouveau mot de passe à partir de"
                    + " la page de connexion."),
            new Button("Aller à la page de connexion", "/login"),
            new Support("Nous pouvons aussi vous aider\u00a0: écrivez-nous à")));
  }

  @Override
  public Letter en() {
    return new Letter(
        "Your password was changed",
        "If this was not you, please read this email.",
        "Your password was changed",
        List.of(
            Greeting.en(firstName),
            new Paragraph(
                "The password of your Je chemine account has just been changed. To keep it safe,"
                    + " you now have to sign in again on all your devices."),
            new Paragraph("If this was you, there is nothing else to do."),
            new Paragraph(
                "If this was not you, choose a new password right away from the sign-in page."),
            new Button("Go to the sign-in page", "/login"),
            new Support("We can also help: write to us at")));
  }
}
