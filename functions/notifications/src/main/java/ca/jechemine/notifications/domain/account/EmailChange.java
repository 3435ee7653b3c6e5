package ca.jechemine.notifications.domain.account;

import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.Block.Support;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Days;
import ca.jechemine.notifications.domain.Greeting;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import java.time.Instant;
import java.util.List;

/// The account has another e-mail address: a warning at the former one, in case its holder did not
/// ask for it. It does not say which address is the new one.
record EmailChange(String firstName, Instant changedAt) implements MailContent {

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.EMAIL_CHANGED;
  }

  @Override
  public Letter fr() {
    return new Letter(
        "L’adresse courriel de votre compte a été changée",
        "Si vous ne l’avez pas demandé, lisez ce courriel.",
        "Votre adresse courriel a été changée",
        List.of(
            Greeting.fr(firstName),
            new Paragraph(
                "Le "
                    + Days.atTime(changedAt).fr()
                    + ", l’adresse courriel de votre compte Je chemine a été changée. Vous recevez"
                    + " ce message à l’ancienne adresse\u00a0: elle ne vous permet plus de vous"
                    + " connecter, et nous n’y enverrons plus rien au sujet de ce compte."),
            new Paragraph(
                "Pour protéger votre compte, la nouvelle adresse n’est pas indiquée ici."),
            new Paragraph("Si vous l’avez demandé, vous n’avez rien d’autre à faire."),
            new Support("Si vous ne l’avez pas demandé, écrivez-nous sans attendre à")));
  }

  @Override
  public Letter en() {
    return new Letter(
        "The email address of your account was changed",
        "If you did not ask for this, please read this email.",
        "Your email address was changed",
        List.of(
            Greeting.en(firstName),
            new Paragraph(
                "On "
                    + Days.atTime(changedAt).en()
                    + ", the email address of your Je chemine account was changed. This message"
                    + " comes to the former address: you can no longer sign in with it, and we"
                    + " will send nothing more about this account there."),
            new Paragraph("To keep your account safe, the new address is not named here."),
            new Paragraph("If you asked for this, there is nothing else to do."),
            new Support("If you did not ask for this, write to us right away at")));
  }
}
