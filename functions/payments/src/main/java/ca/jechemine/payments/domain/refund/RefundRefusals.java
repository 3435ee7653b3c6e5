package ca.jechemine.payments.domain.refund;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;

/// What the rules of refunds turn down, and in which words (contract 30 §4).
public final class RefundRefusals {

  private RefundRefusals() {}

  /// There is no such refund.
  public static Refusal noRefund() {
    return Refusal.notFound(
        new Text("Ce remboursement n’existe pas.", "This refund does not exist."));
  }

  /// Nothing of that id is stuck.
  public static Refusal notStuck() {
    return Refusal.notFound(
        new Text("Rien de tel n’est en souffrance.", "Nothing of the kind is stuck."));
  }

  /// It did not come by Stripe.
  public static Refusal noPaymentIntent() {
    return Refusal.badRequest(
        "NO_PAYMENT_INTENT",
        new Text(
            "Ce paiement n’est pas passé par Stripe : remboursez-le vous-même, puis inscrivez-le"
                + " ici comme fait.",
            "This payment was not made through Stripe: refund it yourself, then record it here as"
                + " done."));
  }

  /// It came by Stripe.
  public static Refusal madeByStripe() {
    return Refusal.badRequest(
        "MADE_BY_STRIPE",
        new Text(
            "Ce paiement est passé par Stripe : il se rembourse par Stripe.",
            "This payment was made through Stripe: it is refunded through Stripe."));
  }

  /// Nothing came yet.
  public static Refusal notPaid() {
    return Refusal.badRequest(
        "NOT_PAID",
        new Text("Ce rendez-vous n’est pas payé.", "This appointment has not been paid."));
  }

  /// The payer's bank has the money.
  public static Refusal disputed() {
    return Refusal.conflict(
        "PAYMENT_DISPUTED",
        new Text(
            "La banque du client conteste ce paiement : il ne peut pas être remboursé.",
            "The client’s bank disputes this payment: it cannot be refunded."));
  }

  /// What is left is set aside already.
  public static Refusal underWay() {
    return Refusal.conflict(
        "REFUND_UNDER_WAY",
        new Text(
            "Un remboursement de ce paiement est déjà en cours.",
            "A refund of this payment is already under way."));
  }

  /// More than is there.
  public static Refusal tooMuch() {
    return Refusal.invalid(
        "amount",
        new Text(
            "dépasse ce qui peut encore être remboursé",
            "is more than what can still be refunded"));
  }

  /// Nobody has to agree.
  public static Refusal notAwaiting() {
    return Refusal.conflict(
        "NOT_AWAITING_APPROVAL",
        new Text(
            "Ce remboursement n’attend pas d’approbation.",
            "This refund is not awaiting approval."));
  }

  /// Whoever asked does not decide.
  public static Refusal ownRequest() {
    return Refusal.forbidden(
        "OWN_REQUEST",
        new Text(
            "Vous avez demandé ce remboursement : une autre personne doit l’approuver.",
            "You asked for this refund: somebody else must approve it."));
  }

  /// The key served another request.
  public static Refusal keyReused() {
    return Refusal.unprocessable(
        "IDEMPOTENCY_KEY_REUSED",
        new Text(
            "Cette clé d’idempotence a déjà servi pour une autre demande.",
            "This idempotency key was already used for another request."));
  }

  /// What is owed to a client is not dropped without a word.
  public static Refusal reasonMissing() {
    return Refusal.invalid("reason", new Text("est obligatoire", "is required"));
  }
}
