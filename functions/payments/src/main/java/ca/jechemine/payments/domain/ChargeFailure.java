package ca.jechemine.payments.domain;

import ca.jechemine.payments.domain.stripe.PaymentError;
import java.util.Set;

/// Why a charge did not go through.
///
/// @param reason a code: the bank's, Stripe's, or one of ours; never a text
/// @param isWorthRepeating whether the same method may pay another day (Stripe's advice on decline
///   codes)
public record ChargeFailure(String reason, boolean isWorthRepeating) {

  /// The payer must confirm it themselves.
  public static final ChargeFailure REQUIRES_ACTION =
      new ChargeFailure("PAYMENT_REQUIRES_ACTION", false);

  /// Stripe takes no such charge.
  public static final ChargeFailure REFUSED = new ChargeFailure("CHARGE_FAILED", false);

  private static final String AUTHENTICATE = "authentication_required";

  /// After these the same card or account is never charged again: it is gone, blocked or withdrawn.
  private static final Set<String> FINAL =
      Set.of(
          "account_closed",
          "bank_account_restricted",
          "card_not_supported",
          "currency_not_supported",
          "debit_not_authorized",
          "expired_card",
          "fraudulent",
          "incorrect_cvc",
          "incorrect_number",
          "invalid_account",
          "invalid_cvc",
          "invalid_number",
          "lost_card",
          "merchant_blacklist",
          "new_account_information_available",
          "no_account",
          "payment_method_not_available",
          "pickup_card",
          "restricted_card",
          "revocation_of_all_authorizations",
          "revocation_of_authorization",
          "stolen_card",
          "stop_payment_order",
          "transaction_not_allowed");

  /// What Stripe says of it.
  public static ChargeFailure of(PaymentError error) {
    String reason = error.knownDeclineCode().orElse(error.code());
    return reason.equals(AUTHENTICATE) || error.code().equals(AUTHENTICATE)
        ? REQUIRES_ACTION
        : new ChargeFailure(reason, !FINAL.contains(reason) && !FINAL.contains(error.code()));
  }
}
