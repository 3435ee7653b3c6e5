package ca.jechemine.notifications.domain.payment;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.Block.Support;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Greeting;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import java.util.List;

/// The credit note that corrects the receipt of a session, which comes with it as a file.
///
/// @param amount what went back
/// @param number the note's own
record CreditNote(String firstName, Money amount, String number) implements MailContent {

  private static final Text SUBJECT = new Text("Votre note de crédit", "Your credit note");
  private static final Text PREHEADER =
      new Text("Elle corrige votre reçu.", "It corrects your receipt.");
  private static final Text ATTACHED =
      new Text(
          "Voici la note de crédit %n, au montant de %a. Elle corrige le reçu de votre séance à la"
              + " suite du remboursement.",
          "Here is credit note %n, in the amount of %a. It corrects the receipt for your session"
              + " following the refund.");
  private static final Text KEEP =
      new Text(
          "Gardez-la avec votre reçu. Si vous avez déjà transmis le reçu à votre assureur,"
              + " faites-lui parvenir cette note.",
          "Keep it with your receipt. If you have already sent the receipt to your insurer, please"
              + " send them this note.");

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.CREDIT_NOTE;
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
            new Paragraph(
                ATTACHED.in(language).replace("%n", number).replace("%a", amount.in(language))),
            new Paragraph(KEEP.in(language)),
            new Support(Pay.QUESTION.in(language)));
    return new Letter(SUBJECT.in(language), PREHEADER.in(language), SUBJECT.in(language), blocks);
  }
}
