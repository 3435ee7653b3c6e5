package ca.jechemine.payments.domain.payout;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;

/// Why professionals are not paid out, in words that may be shown.
public final class PayoutRefusals {

  private PayoutRefusals() {}

  /// Nobody is known by that id, or they are no professional.
  public static Refusal noProfessional() {
    return Refusal.notFound(
        "NO_SUCH_PROFESSIONAL",
        new Text("Ce professionnel est introuvable.", "There is no such professional."));
  }

  /// There is no such payout.
  public static Refusal noPayout() {
    return Refusal.notFound(
        "NO_SUCH_PAYOUT", new Text("Ce versement est introuvable.", "There is no such payout."));
  }

  /// They have no account at Stripe.
  public static Refusal noAccount() {
    return Refusal.badRequest(
        "NO_CONNECT_ACCOUNT",
        new Text(
            "Ce professionnel n’a pas encore de compte Stripe.",
            "This professional has no Stripe account yet."));
  }

  /// They have not told Stripe all that it wants to know.
  public static Refusal accountIncomplete() {
    return Refusal.badRequest(
        "CONNECT_ACCOUNT_INCOMPLETE",
        new Text(
            "Le compte Stripe de ce professionnel n’est pas encore prêt à recevoir de l’argent.",
            "This professional’s Stripe account is not ready to receive money yet."));
  }

  /// None of the sessions is to be paid out.
  public static Refusal nothingEligible() {
    return Refusal.badRequest(
        "NOTHING_ELIGIBLE",
        new Text(
            "Aucun de ces rendez-vous n’est à verser.",
            "None of these appointments is to be paid out."));
  }

  /// Nothing is owed to them.
  public static Refusal nothingDue() {
    return Refusal.badRequest(
        "NOTHING_DUE",
        new Text("Rien n’est dû à ce professionnel.", "Nothing is owed to this professional."));
  }

  /// Less is owed to them than that: refunds after earlier payouts are covered first.
  public static Refusal overBalance() {
    return Refusal.badRequest(
        "OVER_BALANCE",
        new Text(
            "Le versement dépasse ce qui est dû à ce professionnel.",
            "The payout is more than what is owed to this professional."));
  }

  /// The same was recorded before.
  public static Refusal duplicate() {
    return Refusal.conflict(
        "DUPLICATE_PAYOUT",
        new Text(
            "Un versement du même montant et de même référence est déjà inscrit.",
            "A payout of the same amount with the same reference is recorded already."));
  }

  /// Whoever asked for it does not approve it as well.
  public static Refusal ownRequest() {
    return Refusal.forbidden(
        "OWN_PAYOUT",
        new Text(
            "Une autre personne que celle qui l’a demandé doit approuver ce versement.",
            "Somebody other than who asked for it must approve this payout."));
  }

  /// It awaits nobody's approval.
  public static Refusal notAwaiting() {
    return Refusal.conflict(
        "PAYOUT_NOT_AWAITING_APPROVAL",
        new Text("Ce versement n’attend pas d’approbation.", "This payout awaits no approval."));
  }

  /// Something of it was refunded or is disputed since it was asked for.
  public static Refusal changed() {
    return Refusal.conflict(
        "PAYOUT_CHANGED",
        new Text(
            "Un rendez-vous de ce versement a été remboursé ou est contesté. Refusez ce versement"
                + " et demandez-en un autre.",
            "An appointment of this payout was refunded or is disputed. Decline this payout and ask"
                + " for another one."));
  }

  /// Stripe's balance of the platform does not cover it.
  public static Refusal platformBalance() {
    return Refusal.conflict(
        "INSUFFICIENT_STRIPE_BALANCE",
        new Text(
            "Le solde de la plateforme chez Stripe ne couvre pas ce versement. Rien n’a été versé :"
                + " vous pourrez le redemander.",
            "The platform’s Stripe balance does not cover this payout. Nothing was sent: you can"
                + " ask for it again."));
  }

  /// Stripe does not make it, or a session of it is not to be paid out any more.
  public static Refusal failed() {
    return Refusal.conflict(
        "PAYOUT_FAILED",
        new Text(
            "Le versement n’a pas pu être fait. Rien n’a été versé : vous pourrez le redemander.",
            "The payout could not be made. Nothing was sent: you can ask for it again."));
  }
}
