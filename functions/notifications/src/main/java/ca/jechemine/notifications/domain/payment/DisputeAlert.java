package ca.jechemine.notifications.domain.payment;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block;
import ca.jechemine.notifications.domain.Block.Button;
import ca.jechemine.notifications.domain.Block.Facts;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import java.time.Instant;
import java.util.List;

/// A client's bank asks for the money of a session back, or that is decided (contract 30 §9).
record DisputeAlert(Stage stage, Payer client, Instant start, Money amount, String appointmentId)
    implements MailContent {

  private static final Text SEE = new Text("Voir la facturation", "See the billing");

  /// How far it is.
  enum Stage {
    OPENED(
        new Text("Un paiement contesté", "A disputed payment"),
        new Text(
            "La banque du client demande le remboursement.",
            "The client’s bank is asking for the money back."),
        new Text(
            "La banque du client conteste ce paiement. Stripe a repris le montant, et la part du"
                + " professionnel est retenue. Transmettez vos preuves dans Stripe avant"
                + " l’échéance\u00a0: sans réponse, la contestation est perdue.",
            "The client’s bank is disputing this payment. Stripe has taken the amount back, and the"
                + " professional’s share is held. Submit your evidence in Stripe before the"
                + " deadline: without a response, the dispute is lost.")),
    WON(
        new Text("Contestation gagnée", "Dispute won"),
        new Text("Le montant nous revient.", "The amount is ours again."),
        new Text(
            "La contestation de ce paiement a été gagnée\u00a0: Stripe a rendu le montant, et la"
                + " part du professionnel n’est plus retenue.",
            "The dispute of this payment was won: Stripe has returned the amount, and the"
                + " professional’s share is no longer held.")),
    LOST(
        new Text("Contestation perdue", "Dispute lost"),
        new Text("Le montant retourne au client.", "The amount goes back to the client."),
        new Text(
            "La contestation de ce paiement a été perdue\u00a0: le montant retourne au client, et"
                + " la part du professionnel a été annulée.",
            "The dispute of this payment was lost: the amount goes back to the client, and the"
                + " professional’s share was reversed."));

    @SuppressWarnings("ImmutableEnumChecker") // Two strings each.
    private final Text subject;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Text preheader;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Text says;

    Stage(Text subject, Text preheader, Text says) {
      this.subject = subject;
      this.preheader = preheader;
      this.says = says;
    }
  }

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.ADMIN_PAYMENT_DISPUTED;
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
            new Paragraph(stage.says.in(language)),
            new Facts(
                List.of(
                    Pay.fact(Pay.CLIENT, client.name(), language),
                    Pay.fact(Pay.EMAIL, client.email(), language),
                    Pay.when(start, language),
                    Pay.fact(Pay.AMOUNT, amount.in(language) + " " + Pay.CURRENCY, language),
                    Pay.fact(Pay.APPOINTMENT, appointmentId, language))),
            new Button(SEE.in(language), Pay.BILLINGS));
    String subject = stage.subject.in(language);
    return new Letter(subject, stage.preheader.in(language), subject, blocks);
  }
}
