package ca.jechemine.notifications.domain.account;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block;
import ca.jechemine.notifications.domain.Block.Button;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.Block.Support;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Fill;
import ca.jechemine.notifications.domain.Greeting;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import ca.jechemine.notifications.domain.TemplateKey;
import java.util.List;
import java.util.Optional;

/// 8: an administrator invites somebody once more to the account that is theirs.
record Invitation(String firstName) implements MailContent {

  private static final Text SUBJECT =
      new Text("Votre compte vous attend", "Your account is waiting for you");
  private static final Text PREHEADER =
      new Text("Connectez-vous pour commencer.", "Sign in to get started.");
  private static final Text WAITS =
      new Text(
          "Un compte vous attend chez Je chemine, à cette adresse courriel.",
          "An account is waiting for you at Je chemine, under this email address.");
  private static final Text PASSWORD =
      new Text(
          "Si vous n’avez pas encore de mot de passe, la page de connexion vous permet d’en choisir"
              + " un.",
          "If you do not have a password yet, you can choose one from the sign-in page.");
  private static final Text SIGN_IN = new Text("Me connecter", "Sign in");
  private static final Text SURPRISED =
      new Text(
          "Si vous ne vous attendiez pas à ce courriel, écrivez-nous à",
          "If you did not expect this email, write to us at");

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.INVITATION;
  }

  @Override
  public Optional<Fill> fill(Language language) {
    return Optional.of(
        Fill.of(TemplateKey.RESEND_INVITATION).with("name", Greeting.name(firstName)));
  }

  @Override
  public Letter fr() {
    return letter(Language.FR);
  }

  @Override
  public Letter en() {
    return letter(Language.EN);
  }

  private Letter letter(Language language) {
    List<Block> blocks =
        List.of(
            Greeting.in(language, firstName),
            new Paragraph(WAITS.in(language)),
            new Paragraph(PASSWORD.in(language)),
            new Button(SIGN_IN.in(language), "/login"),
            new Support(SURPRISED.in(language)));
    return new Letter(SUBJECT.in(language), PREHEADER.in(language), SUBJECT.in(language), blocks);
  }
}
