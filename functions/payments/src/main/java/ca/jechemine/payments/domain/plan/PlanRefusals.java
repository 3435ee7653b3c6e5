package ca.jechemine.payments.domain.plan;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;

/// What the rules of plans turn down, and in which words.
public final class PlanRefusals {

  private PlanRefusals() {}

  /// There is no such plan, or it takes no subscribers, or not them.
  public static Refusal noPlan() {
    return Refusal.notFound(new Text("Ce forfait n’existe pas.", "This plan does not exist."));
  }

  /// They have none that is live.
  public static Refusal noSubscription() {
    return Refusal.notFound(
        new Text("Vous n’avez pas d’abonnement.", "You do not have a subscription."));
  }

  /// They have one to another plan, or another interval.
  public static Refusal alreadySubscribed() {
    return Refusal.conflict(
        "ALREADY_SUBSCRIBED",
        new Text(
            "Vous avez déjà un abonnement : modifiez-le plutôt.",
            "You already have a subscription: change it instead."));
  }

  /// The one before is still being made.
  public static Refusal underWay() {
    return Refusal.conflict(
        "SUBSCRIPTION_UNDER_WAY",
        new Text(
            "Votre abonnement est en cours de traitement. Veuillez réessayer dans un moment.",
            "Your subscription is being processed. Please try again in a moment."));
  }

  /// Its first payment is not made: there is nothing to change.
  public static Refusal notBegun() {
    return Refusal.conflict(
        "SUBSCRIPTION_NOT_BEGUN",
        new Text(
            "Le premier paiement de cet abonnement n’est pas fait.",
            "The first payment of this subscription has not been made."));
  }

  /// A renewal is to be paid first.
  public static Refusal unpaid() {
    return Refusal.conflict(
        "SUBSCRIPTION_UNPAID",
        new Text(
            "Réglez d’abord le paiement en souffrance de votre abonnement.",
            "First settle the outstanding payment of your subscription."));
  }

  /// Nothing is there to pay with.
  public static Refusal noMethod() {
    return Refusal.badRequest(
        "NO_PAYMENT_METHOD",
        new Text(
            "Enregistrez d’abord une carte dans votre espace de facturation.",
            "First save a card in your billing space."));
  }

  /// A bank debit takes days: subscriptions are paid by card.
  public static Refusal notACard() {
    return Refusal.badRequest(
        "CARD_REQUIRED",
        new Text("Les abonnements se paient par carte.", "Subscriptions are paid for by card."));
  }

  /// There are as many plans as there can be.
  public static Refusal tooManyPlans() {
    return Refusal.conflict(
        "TOO_MANY_PLANS",
        new Text(
            "Il y a déjà 100 forfaits : modifiez-en un.",
            "There are already 100 plans: change one of them."));
  }
}
