package ca.jechemine.notifications.domain.account;

import ca.jechemine.notifications.domain.Block.Button;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Greeting;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import java.util.List;

/// Somebody signed up with the address of an account: its holder hears of it, and whoever asked
/// learns nothing.
record RepeatedSignUp(String firstName) implements MailContent {

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.SIGN_UP_REPEATED;
  }

  @Override
  public Letter fr() {
    return new Letter(
        "Vous avez déjà un compte chez Je chemine",
        "Aucun autre compte n’a été créé.",
        "Vous avez déjà un compte",
        List.of(
            Greeting.fr(firstName),
            new Paragraph(
                "Quelqu’un, peut-être vous, vient de s’inscrire avec votre adresse courriel. Vous"
                    + " avez déjà un compte chez Je chemine\u00a0: aucun autre n’a été créé, et"
                    + " rien n’a changé dans le vôtre."),
            new Paragraph(
                "Pour y entrer, connectez-vous. Si vous avez oublié votre mot de passe, la page de"
                    + " connexion vous permet d’en choisir un nouveau."),
            new Button("Me connecter", "/login"),
            new Paragraph("Si ce n’était pas vous, vous n’avez rien à faire.")));
  }

  @Override
  public Letter en() {
    return new Letter(
        "You already have an account with Je chemine",
        "No other account was created.",
        "You already have an account",
        List.of(
            Greeting.en(firstName),
            new Paragraph(
                "Somebody, perhaps you, has just signed up with your email address. You already"
                    + " have an account with Je chemine: no other one was created, and nothing has"
                    + " changed in yours."),
            new Paragraph(
                "To use it, sign in. If you have forgotten your password, you can choose a new one"
                    + " from the sign-in page."),
            new Button("Sign in", "/login"),
            new Paragraph("If this was not you, there is nothing to do.")));
  }
}
