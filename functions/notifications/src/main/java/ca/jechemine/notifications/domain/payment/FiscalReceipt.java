package ca.jechemine.notifications.domain.payment;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.Block.Support;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Fill;
import ca.jechemine.notifications.domain.Greeting;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import ca.jechemine.notifications.domain.TemplateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// 48: the receipt of a session, which comes with it as a file.
record FiscalReceipt(String firstName, Money amount, boolean isTransferPending)
    implements MailContent {

  private static final Text SUBJECT = new Text("Votre reçu", "Your receipt");
  private static final Text PREHEADER =
      new Text(
          "Gardez-le pour vos assurances et vos impôts.",
          "Keep it for your insurance and your taxes.");
  private static final Text ATTACHED =
      new Text(
          "Voici le reçu de votre séance, au montant de %a.",
          "Here is the receipt for your session, in the amount of %a.");
  private static final Text PENDING =
      new Text(
          "Votre virement n’est pas encore arrivé\u00a0: le reçu vaut dès que nous l’aurons.",
          "Your transfer has not arrived yet: the receipt is valid as soon as we have it.");
  private static final Text KEEP =
      new Text(
          "Gardez-le pour vos assurances et vos impôts.",
          "Keep it for your insurance and your taxes.");

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.RECEIPT;
  }

  @Override
  public Optional<Fill> fill(Language language) {
    return Optional.of(
        Fill.of(TemplateKey.FISCAL_RECEIPT)
            .with("clientName", Greeting.name(firstName))
            .with("amount", amount.in(language))
            .flag("paymentPendingTransfer", isTransferPending));
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
    List<Block> blocks = new ArrayList<>();
    blocks.add(Greeting.in(language, firstName));
    blocks.add(new Paragraph(ATTACHED.in(language).replace("%a", amount.in(language))));
    if (isTransferPending) {
      blocks.add(new Paragraph(PENDING.in(language)));
    }
    blocks.add(new Paragraph(KEEP.in(language)));
    blocks.add(new Support(Pay.QUESTION.in(language)));
    return new Letter(SUBJECT.in(language), PREHEADER.in(language), SUBJECT.in(language), blocks);
  }
}
