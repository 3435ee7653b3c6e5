package ca.jechemine.notifications.domain.account;

import ca.jechemine.contracts.AccountNotice.AccountActionRequested.Action;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.Block.Support;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Days;
import ca.jechemine.notifications.domain.Greeting;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 12, for the holder: what was asked for, when it comes, and how to take it back.
record AccountActionReceipt(String firstName, Action action, @Nullable Instant effectiveAt)
    implements MailContent {

  /// What the actions are called.
  static Text title(Action action) {
    return switch (action) {
      case DEACTIVATION -> new Text("Votre compte est désactivé", "Your account is closed");
      case DELETION_REQUEST ->
          new Text("Votre demande de suppression", "Your request to delete your account");
    };
  }

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.ACCOUNT_ACTION;
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
    String title = title(action).in(language);
    return new Letter(
        title,
        done().in(language),
        title,
        List.of(
            Greeting.in(language, firstName),
            new Paragraph(done().in(language)),
            new Paragraph(follows().in(language)),
            new Support(back().in(language))));
  }

  private Text done() {
    return switch (action) {
      case DEACTIVATION ->
          new Text(
              "Comme vous l’avez demandé, votre compte Je chemine est maintenant désactivé.",
              "As you asked, your Je chemine account is now closed.");
      case DELETION_REQUEST ->
          new Text(
              "Nous avons bien reçu votre demande de suppression de votre compte Je chemine.",
              "We have received your request to delete your Je chemine account.");
    };
  }

  private Text follows() {
    if (action == Action.DEACTIVATION) {
      return new Text(
          "Vous ne pouvez plus vous y connecter. Vos données sont conservées et protégées.",
          "You can no longer sign in. Your data is kept and protected.");
    }
    Text kept =
        new Text(
            "Seuls les documents que la loi nous oblige à garder, comme les factures, seront"
                + " conservés.",
            "Only what the law requires us to keep, such as invoices, will be kept.");
    if (effectiveAt == null) {
      return new Text(
          "Rien n’est encore effacé\u00a0: notre équipe va traiter votre demande. " + kept.fr(),
          "Nothing has been erased yet: our team will handle your request. " + kept.en());
    }
    Text day = Days.of(effectiveAt);
    return new Text(
        "Elle prendra effet le " + day.fr() + ". Rien n’est effacé avant. " + kept.fr(),
        "It will take effect on " + day.en() + ". Nothing is erased before. " + kept.en());
  }

  private Text back() {
    return switch (action) {
      case DEACTIVATION ->
          new Text(
              "Si vous souhaitez le rouvrir, ou si cette demande ne vient pas de vous, écrivez-nous"
                  + " à",
              "If you wish to open it again, or if this was not you, write to us at");
      case DELETION_REQUEST ->
          new Text(
              "Vous pouvez changer d’avis jusque-là. Pour annuler votre demande, ou si elle ne"
                  + " vient pas de vous, écrivez-nous à",
              "You can change your mind until then. To take your request back, or if this was not"
                  + " you, write to us at");
    };
  }
}
