package ca.jechemine.notifications.domain.payment;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block;
import ca.jechemine.notifications.domain.Block.Button;
import ca.jechemine.notifications.domain.Block.Facts;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.Block.Support;
import ca.jechemine.notifications.domain.Days;
import ca.jechemine.notifications.domain.Greeting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An invoice as a letter shows it: what is owed for which session, and the ways to pay it. Nothing
/// is said of transfers without a `deposit`.
record Invoice(
    String firstName,
    String professional,
    Instant start,
    Money amount,
    String number,
    String path,
    @Nullable Deposit deposit) {

  private static final Text NUMBER = new Text("Facture", "Invoice");
  private static final Text PAY = new Text("Payer ma facture", "Pay my invoice");
  private static final Text TRANSFER =
      new Text(
          "Vous pouvez aussi payer par virement Interac. Inscrivez alors le numéro de la facture"
              + " dans le message du virement\u00a0: c’est à lui que nous reconnaîtrons votre"
              + " paiement.",
          "You can also pay by Interac transfer. In that case, please put the invoice number in the"
              + " message of the transfer: it is how we will recognize your payment.");
  private static final Text MESSAGE = new Text("Message", "Message");

  /// The text with the number, the day and the professional in the places of `%n`, `%d` and `%p`.
  String in(Text text, Language language) {
    return text.in(language)
        .replace("%n", number)
        .replace("%d", Days.of(start).in(language))
        .replace("%p", professional);
  }

  /// The letter: these paragraphs, what is owed, how to pay it, and the last line.
  List<Block> blocks(List<Text> opening, Text closing, Language language) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Greeting.in(language, firstName));
    opening.forEach(it -> blocks.add(new Paragraph(in(it, language))));
    blocks.add(
        new Facts(
            List.of(
                Pay.fact(NUMBER, number, language),
                Pay.fact(Pay.AMOUNT, amount.in(language) + " " + Pay.CURRENCY, language),
                Pay.when(start, language))));
    blocks.add(new Button(PAY.in(language), path));
    if (deposit != null) {
      blocks.add(new Paragraph(TRANSFER.in(language)));
      blocks.add(deposit.facts(amount, MESSAGE, number, language));
    }
    blocks.add(new Support(closing.in(language)));
    return blocks;
  }
}
