package ca.jechemine.notifications.domain.subscription;

import ca.jechemine.kernel.Text;

/// The words of a letter about a subscription, with `%p` for the plan, `%a` for an amount and `%d`
/// for a day.
///
/// @param dated in place of `undated` where there is a day to name
/// @param button what the button says that leads to the billing page
record SubscriptionWords(Text subject, Text dated, Text undated, Text next, Text button) {

  private static final Text SEE = new Text("Voir mon abonnement", "See my subscription");

  static final SubscriptionWords BEGUN =
      new SubscriptionWords(
          new Text("Votre abonnement a commencé", "Your subscription has begun"),
          new Text(
              "Merci\u00a0! Vous êtes abonné au forfait «\u00a0%p\u00a0». Le prochain paiement de"
                  + " %a est prévu le %d.",
              "Thank you! You are subscribed to the “%p” plan. The next payment of %a is planned on"
                  + " %d."),
          new Text(
              "Merci\u00a0! Vous êtes abonné au forfait «\u00a0%p\u00a0», à %a.",
              "Thank you! You are subscribed to the “%p” plan, at %a."),
          new Text(
              "Ce que le forfait comprend vous est ouvert dès maintenant dans la bibliothèque. Vous"
                  + " pouvez y mettre fin à tout moment.",
              "What the plan includes is open to you in the library from now on. You can end it at"
                  + " any time."),
          SEE);

  static final SubscriptionWords RENEWED =
      new SubscriptionWords(
          new Text("Reçu de votre abonnement", "Receipt for your subscription"),
          new Text(
              "Nous avons reçu votre paiement de %a pour le forfait «\u00a0%p\u00a0». Votre"
                  + " abonnement est payé jusqu’au %d.",
              "We received your payment of %a for the “%p” plan. Your subscription is paid until"
                  + " %d."),
          new Text(
              "Nous avons reçu votre paiement de %a pour le forfait «\u00a0%p\u00a0».",
              "We received your payment of %a for the “%p” plan."),
          new Text(
              "Vos factures sont dans votre espace de facturation.",
              "Your invoices are in your billing space."),
          SEE);

  static final SubscriptionWords FAILED =
      new SubscriptionWords(
          new Text("Le paiement de votre abonnement a échoué", "Your subscription payment failed"),
          new Text(
              "Votre banque a refusé le paiement de %a pour le forfait «\u00a0%p\u00a0». Vous"
                  + " gardez l’accès jusqu’au %d.",
              "Your bank declined the payment of %a for the “%p” plan. You keep your access until"
                  + " %d."),
          new Text(
              "Votre banque a refusé le paiement de %a pour le forfait «\u00a0%p\u00a0».",
              "Your bank declined the payment of %a for the “%p” plan."),
          new Text(
              "Nous réessaierons dans les prochains jours. Pour ne rien perdre, mettez votre carte"
                  + " à jour dans votre espace de facturation.",
              "We will try again in the coming days. So as not to lose anything, update your card"
                  + " in your billing space."),
          new Text("Mettre ma carte à jour", "Update my card"));

  static final SubscriptionWords ENDING =
      new SubscriptionWords(
          new Text("Votre abonnement ne sera pas renouvelé", "Your subscription will not renew"),
          new Text(
              "Comme vous l’avez demandé, le forfait «\u00a0%p\u00a0» ne sera pas renouvelé. Vous"
                  + " en profitez jusqu’au %d\u00a0; rien d’autre ne sera prélevé.",
              "As you asked, the “%p” plan will not be renewed. You can enjoy it until %d; nothing"
                  + " more will be charged."),
          new Text(
              "Comme vous l’avez demandé, le forfait «\u00a0%p\u00a0» ne sera pas renouvelé. Rien"
                  + " d’autre ne sera prélevé.",
              "As you asked, the “%p” plan will not be renewed. Nothing more will be charged."),
          new Text(
              "Vous avez changé d’avis\u00a0? Vous pouvez le reprendre avant cette date.",
              "Changed your mind? You can resume it before that date."),
          SEE);

  static final SubscriptionWords ENDED =
      new SubscriptionWords(
          new Text("Votre abonnement est terminé", "Your subscription has ended"),
          new Text("", ""),
          new Text(
              "Votre abonnement au forfait «\u00a0%p\u00a0» est terminé. Rien d’autre ne sera"
                  + " prélevé.",
              "Your subscription to the “%p” plan has ended. Nothing more will be charged."),
          new Text(
              "Ce que vous avez acheté à l’unité vous reste ouvert. Vous pouvez vous abonner de"
                  + " nouveau quand vous le voulez.",
              "What you bought individually remains open to you. You can subscribe again whenever"
                  + " you like."),
          SEE);
}
