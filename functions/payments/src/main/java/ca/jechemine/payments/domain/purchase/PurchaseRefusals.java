package ca.jechemine.payments.domain.purchase;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;

/// What the rules of purchases turn down, and in which words (contract 40 §4.2).
public final class PurchaseRefusals {

  private PurchaseRefusals() {}

  /// There is no such resource, or not for who asks.
  public static Refusal unknownResource() {
    return Refusal.notFound(
        new Text("Cette ressource est introuvable.", "This resource was not found."));
  }

  /// There is no such purchase.
  public static Refusal unknown() {
    return Refusal.notFound(new Text("Cet achat n’existe pas.", "This purchase does not exist."));
  }

  /// They bought it.
  public static Refusal alreadyOwned() {
    return Refusal.conflict(
        "ALREADY_OWNED",
        new Text("Vous possédez déjà cette ressource.", "You already own this resource."));
  }

  /// Their bank contests what they paid for it.
  public static Refusal disputed() {
    return Refusal.conflict(
        "PURCHASE_DISPUTED",
        new Text(
            "Votre banque conteste le paiement de cette ressource : attendez qu’elle ait tranché.",
            "Your bank disputes the payment of this resource: please wait for its decision."));
  }

  /// Nothing came for it.
  public static Refusal notPaid() {
    return Refusal.badRequest(
        "NOT_PAID", new Text("Cet achat n’est pas payé.", "This purchase has not been paid."));
  }

  /// All of it went back.
  public static Refusal refunded() {
    return Refusal.badRequest(
        "ALREADY_REFUNDED",
        new Text("Cet achat a été remboursé.", "This purchase has been refunded."));
  }
}
