package ca.jechemine.notifications.domain.account;

import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block.Button;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.Block.Support;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Greeting;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import java.util.List;

/// Somebody was made an administrator; `kind` is one of the five of contract 10 §9.1.
record AdministratorInvitation(String firstName, String kind) implements MailContent {

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.ADMINISTRATOR_APPOINTED;
  }

  @Override
  public Letter fr() {
    return new Letter(
        "Vous faites maintenant partie de l’administration",
        "Connectez-vous pour commencer.",
        "Bienvenue dans l’équipe d’administration",
        List.of(
            Greeting.fr(firstName),
            new Paragraph(
                "Vous avez maintenant accès à l’administration de Je chemine. Votre rôle\u00a0: "
                    + role().fr()
                    + "."),
            new Paragraph(
                "Connectez-vous avec cette adresse courriel. Si vous n’avez pas encore de mot de"
                    + " passe, la page de connexion vous permet d’en choisir un."),
            new Button("Me connecter", "/login"),
            new Support("Si vous ne vous attendiez pas à ce courriel, écrivez-nous à")));
  }

  @Override
  public Letter en() {
    return new Letter(
        "You are now an administrator",
        "Sign in to get started.",
        "Welcome to the administration team",
        List.of(
            Greeting.en(firstName),
            new Paragraph(
                "You now have access to the administration of Je chemine. Your role: "
                    + role().en()
                    + "."),
            new Paragraph(
                "Sign in with this email address. If you do not have a password yet, you can choose"
                    + " one from the sign-in page."),
            new Button("Sign in", "/login"),
            new Support("If you did not expect this email, write to us at")));
  }

  /// One that this version does not know is an administrator all the same.
  private Text role() {
    return switch (kind) {
      case "super_admin" -> new Text("administration générale", "general administration");
      case "platform_admin" -> new Text("plateforme", "platform");
      case "content_admin" -> new Text("contenu", "content");
      case "support_admin" -> new Text("soutien aux personnes", "support");
      case "billing_admin" -> new Text("facturation", "billing");
      default -> new Text("administration", "administration");
    };
  }
}
