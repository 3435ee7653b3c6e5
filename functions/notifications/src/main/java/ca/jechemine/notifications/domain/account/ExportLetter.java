package ca.jechemine.notifications.domain.account;

import ca.jechemine.notifications.domain.Block.Button;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.Block.Support;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Greeting;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import java.util.List;

/// What is held on somebody was packed for them: where they fetch it, signed in.
record ExportLetter(String firstName, String path, Validity validity) implements MailContent {

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.EXPORT_READY;
  }

  @Override
  public Letter fr() {
    return new Letter(
        "Vos renseignements sont prêts",
        "Vous pouvez les télécharger pendant " + validity.fr() + ".",
        "Vos renseignements sont prêts",
        List.of(
            Greeting.fr(firstName),
            new Paragraph(
                "Notre équipe a fait préparer pour vous une copie des renseignements que Je chemine"
                    + " détient à votre sujet. Elle ne peut pas l’ouvrir\u00a0: le fichier n’est"
                    + " remis qu’à vous."),
            new Paragraph("Connectez-vous d’abord à votre compte."),
            new Button("Me connecter", "/login"),
            new Paragraph(
                "Revenez ensuite à ce courriel pour télécharger le fichier. Le bouton fonctionne"
                    + " pendant "
                    + validity.fr()
                    + ". Ensuite, le fichier n’est plus accessible."),
            new Button("Télécharger mes renseignements", path),
            new Support("Si vous n’avez rien demandé, ou pour obtenir de l’aide, écrivez-nous à")));
  }

  @Override
  public Letter en() {
    return new Letter(
        "Your information is ready",
        "You can download it for " + validity.en() + ".",
        "Your information is ready",
        List.of(
            Greeting.en(firstName),
            new Paragraph(
                "Our team has had a copy prepared for you of the information that Je chemine holds"
                    + " about you. The team cannot open it: the file is handed to you alone."),
            new Paragraph("Please sign in to your account first."),
            new Button("Sign in", "/login"),
            new Paragraph(
                "Then come back to this email to download the file. The button works for "
                    + validity.en()
                    + ". After that, the file can no longer be reached."),
            new Button("Download my information", path),
            new Support("If you did not ask for this, or need help, write to us at")));
  }
}
