package ca.jechemine.payments.application;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.payments.domain.Refusals;
import ca.jechemine.payments.domain.stripe.StripeFailure;
import ca.jechemine.payments.domain.stripe.StripeFailure.Declined;
import ca.jechemine.payments.domain.stripe.StripeFailure.IdempotencyConflict;
import ca.jechemine.payments.domain.stripe.StripeFailure.InvalidRequest;
import ca.jechemine.payments.domain.stripe.StripeFailure.Misconfigured;
import ca.jechemine.payments.domain.stripe.StripeFailure.NotFound;
import ca.jechemine.payments.domain.stripe.StripeFailure.RateLimited;
import ca.jechemine.payments.domain.stripe.StripeFailure.Unavailable;

/// What people are told when Stripe does not do what it was asked (contract 30 §0): in our words,
/// never in Stripe's.
public final class Declines {

  private static final Text AUTHENTICATE =
      new Text(
          "Votre banque demande que vous confirmiez ce paiement.",
          "Your bank asks you to confirm this payment.");
  private static final Text FUNDS =
      new Text(
          "Votre banque a refusé le paiement : le solde est insuffisant.",
          "Your bank declined the payment: insufficient funds.");
  private static final Text EXPIRED = new Text("Cette carte est échue.", "This card has expired.");
  private static final Text CVC =
      new Text(
          "Le code de sécurité de la carte n’est pas le bon.",
          "The card’s security code is incorrect.");
  private static final Text PROCESSING =
      new Text(
          "Un problème est survenu à la banque. Veuillez réessayer dans un moment.",
          "Something went wrong at the bank. Please try again in a moment.");
  private static final Text REFUSED =
      new Text(
          "Votre banque a refusé le paiement. Veuillez choisir un autre mode de paiement ou"
              + " communiquer avec elle.",
          "Your bank declined the payment. Please choose another payment method or contact it.");

  private static final Text SENSELESS =
      new Text(
          "Le service de paiement n’a pas accepté cette demande. Rien n’a été prélevé.",
          "The payment service did not accept this request. Nothing was charged.");

  /// As Stripe calls what it cannot make sense of; also the code where it names none.
  private static final String INVALID = "invalid_request_error";

  private Declines() {}

  /// What to answer instead to whoever begins to pay: also where Stripe makes no sense of what it
  /// was asked (contract 30 §4). The fault is the platform's then, and its log has it.
  ///
  /// @throws StripeFailure the same, when Stripe does not know the platform
  static Refusal ofPayment(StripeFailure failure) {
    return switch (failure) {
      case InvalidRequest it when !isTooSmall(it) ->
          Refusal.badRequest(it.code().orElse(INVALID), INVALID, SENSELESS, it);
      case NotFound it -> Refusal.badRequest("resource_missing", INVALID, SENSELESS, it);
      case Declined _,
          InvalidRequest _,
          RateLimited _,
          IdempotencyConflict _,
          Unavailable _,
          Misconfigured _ ->
          refusal(failure);
    };
  }

  /// What to answer instead.
  ///
  /// @throws StripeFailure the same, when the fault is the platform's
  public static Refusal refusal(StripeFailure failure) {
    return switch (failure) {
      case Declined it -> Refusal.paymentRequired(it.code(), "card_error", reason(it));
      case InvalidRequest it when isTooSmall(it) -> Refusals.nothingToPay();
      case RateLimited _, Unavailable _, IdempotencyConflict _ -> Refusals.stripeUnavailable();
      case InvalidRequest _, NotFound _, Misconfigured _ -> throw failure;
    };
  }

  private static boolean isTooSmall(InvalidRequest failure) {
    return failure.code().filter("amount_too_small"::equals).isPresent();
  }

  /// Why the bank refused, in words that may be shown. Whoever reported a card lost or stolen is
  /// not told so (Stripe's advice on decline codes).
  private static Text reason(Declined declined) {
    if (declined.requiresAuthentication()) {
      return AUTHENTICATE;
    }
    return switch (declined.declineCode().orElse(declined.code())) {
      case "insufficient_funds" -> FUNDS;
      case "expired_card" -> EXPIRED;
      case "incorrect_cvc", "invalid_cvc" -> CVC;
      case "processing_error", "try_again_later" -> PROCESSING;
      default -> REFUSED;
    };
  }
}
