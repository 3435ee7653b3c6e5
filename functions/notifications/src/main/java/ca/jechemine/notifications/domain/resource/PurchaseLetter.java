package ca.jechemine.notifications.domain.resource;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block;
import ca.jechemine.notifications.domain.Block.Button;
import ca.jechemine.notifications.domain.Block.Fact;
import ca.jechemine.notifications.domain.Block.Facts;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.Block.Support;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Days;
import ca.jechemine.notifications.domain.Greeting;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import ca.jechemine.notifications.domain.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// 59, the receipt of a purchase, and 41 where its money goes back. What the resource is called
/// stands inside alone: it may tell what somebody lives with.
///
/// @param number by which the purchase is found again
record PurchaseLetter(
    Person reader, Occasion occasion, Text resource, Money amount, String number, Instant at)
    implements MailContent {

  private static final Text RESOURCE = new Text("Ressource", "Resource");
  private static final Text DATE = new Text("Date", "Date");
  private static final Text NUMBER = new Text("Numéro de l’achat", "Purchase number");
  private static final Text OPEN = new Text("Ouvrir ma bibliothèque", "Open my library");
  private static final Text QUESTION =
      new Text("Une question\u00a0? Écrivez-nous à", "Any questions? Write to us at");

  /// What happened.
  @SuppressWarnings("ImmutableEnumChecker") // Texts are two strings.
  enum Occasion {
    BOUGHT(
        CatalogueEvent.RESOURCE_PURCHASED,
        new Text("Votre achat est confirmé", "Your purchase is confirmed"),
        new Text("Voici votre reçu.", "Here is your receipt."),
        new Text(
            "Merci de votre achat. La ressource vous attend dans votre bibliothèque, et ce message"
                + " vous tient lieu de reçu.",
            "Thank you for your purchase. The resource is waiting for you in your library, and this"
                + " message is your receipt."),
        new Text("Payé", "Paid")),
    REFUNDED(
        CatalogueEvent.PAYMENT_REFUNDED,
        new Text("Votre remboursement est en route", "Your refund is on its way"),
        new Text("Comptez de 5 à 10 jours ouvrables.", "Please allow 5 to 10 business days."),
        new Text(
            "Nous vous remboursons votre achat, et l’accès qu’il donnait à la ressource prend fin."
                + " Selon votre institution financière, le montant paraîtra à votre compte d’ici 5"
                + " à 10 jours ouvrables.",
            "We are refunding your purchase, and the access that it gave to the resource ends."
                + " Depending on your financial institution, the amount will appear in your account"
                + " within 5 to 10 business days."),
        new Text("Remboursé", "Refunded")),
    REFUNDED_IN_PART(
        CatalogueEvent.PAYMENT_REFUNDED,
        new Text("Votre remboursement est en route", "Your refund is on its way"),
        new Text("Comptez de 5 à 10 jours ouvrables.", "Please allow 5 to 10 business days."),
        new Text(
            "Nous vous remboursons une partie de votre achat, et la ressource reste dans votre"
                + " bibliothèque. Selon votre institution financière, le montant paraîtra à votre"
                + " compte d’ici 5 à 10 jours ouvrables.",
            "We are refunding a part of your purchase, and the resource stays in your library."
                + " Depending on your financial institution, the amount will appear in your account"
                + " within 5 to 10 business days."),
        new Text("Remboursé", "Refunded"));

    private final CatalogueEvent event;
    private final Text subject;
    private final Text preheader;
    private final Text message;
    private final Text amount;

    Occasion(CatalogueEvent event, Text subject, Text preheader, Text message, Text amount) {
      this.event = event;
      this.subject = subject;
      this.preheader = preheader;
      this.message = message;
      this.amount = amount;
    }
  }

  @Override
  public CatalogueEvent event() {
    return occasion.event;
  }

  @Override
  public Letter fr() {
    return letter(Language.FR);
  }

  @Override
  public Letter en() {
    return letter(Language.EN);
  }

  /// Where the reader finds what they bought.
  String page() {
    return reader.role() == Role.PROFESSIONAL
        ? "/professional/dashboard/library"
        : "/client/dashboard/library";
  }

  private Letter letter(Language language) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Greeting.in(language, reader.firstName() == null ? "" : reader.firstName()));
    blocks.add(new Paragraph(occasion.message.in(language)));
    blocks.add(
        new Facts(
            List.of(
                new Fact(RESOURCE.in(language), title(language)),
                new Fact(occasion.amount.in(language), amount.in(language) + " CAD"),
                new Fact(DATE.in(language), Days.of(at).in(language)),
                new Fact(NUMBER.in(language), number))));
    if (occasion != Occasion.REFUNDED) {
      blocks.add(new Button(OPEN.in(language), page()));
    }
    blocks.add(new Support(QUESTION.in(language)));
    return new Letter(
        occasion.subject.in(language),
        occasion.preheader.in(language),
        occasion.subject.in(language),
        blocks);
  }

  private String title(Language language) {
    String wanted = resource.in(language);
    return wanted.isEmpty()
        ? resource.in(language == Language.FR ? Language.EN : Language.FR)
        : wanted;
  }
}
