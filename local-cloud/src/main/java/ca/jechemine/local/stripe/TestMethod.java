package ca.jechemine.local.stripe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The means of payment that Stripe has for tests (https://docs.stripe.com/testing and
/// https://docs.stripe.com/payments/acss-debit/accept-a-payment), each with what becomes of it.
///
/// @param token names it where a payment method is asked for, for example `pm_card_visa`
/// @param brand of the card
/// @param number of the card or of the bank account
/// @param code the error when it is charged, or empty
/// @param declineCode why, in the bank's words, or empty
/// @param after what happens once it was charged
public record TestMethod(
    String token,
    String type,
    String brand,
    String number,
    Challenge challenge,
    String code,
    String declineCode,
    boolean attaches,
    After after) {

  /// When 3-D Secure asks its holder.
  public enum Challenge {
    NEVER,
    ALWAYS,
    UNLESS_SET_UP
  }

  /// What happens once it was charged.
  public enum After {
    NOTHING,
    DISPUTE,
    REFUND_FAILS,
    REFUND_PENDS,
    AVAILABLE_AT_ONCE
  }

  private static final Map<String, TestMethod> BY_TOKEN = new LinkedHashMap<>();

  static {
    card("pm_card_visa", "visa", "4242424242424242");
    card("pm_card_mastercard", "mastercard", "5555555555554444");
    card("pm_card_amex", "amex", "378282246310005");
    challenged("pm_card_authenticationRequired", "4000002760003184", Challenge.ALWAYS);
    challenged(
        "pm_card_authenticationRequiredOnSetup", "4000002500003155", Challenge.UNLESS_SET_UP);
    challenged("pm_card_threeDSecure2Required", "4000000000003220", Challenge.ALWAYS);
    declined("pm_card_visa_chargeDeclined", "4000000000000002", "card_declined", "generic_decline");
    declined("pm_card_chargeDeclined", "4000000000000002", "card_declined", "generic_decline");
    declined(
        "pm_card_visa_chargeDeclinedInsufficientFunds",
        "4000000000009995",
        "card_declined",
        "insufficient_funds");
    declined(
        "pm_card_chargeDeclinedInsufficientFunds",
        "4000000000009995",
        "card_declined",
        "insufficient_funds");
    declined(
        "pm_card_visa_chargeDeclinedLostCard", "4000000000009987", "card_declined", "lost_card");
    declined("pm_card_chargeDeclinedLostCard", "4000000000009987", "card_declined", "lost_card");
    declined(
        "pm_card_visa_chargeDeclinedStolenCard",
        "4000000000009979",
        "card_declined",
        "stolen_card");
    declined(
        "pm_card_chargeDeclinedStolenCard", "4000000000009979", "card_declined", "stolen_card");
    declined("pm_card_chargeDeclinedExpiredCard", "4000000000000069", "expired_card", "");
    declined("pm_card_chargeDeclinedIncorrectCvc", "4000000000000127", "incorrect_cvc", "");
    declined("pm_card_chargeDeclinedProcessingError", "4000000000000119", "processing_error", "");
    add(
        new TestMethod(
            "pm_card_chargeCustomerFail",
            "card",
            "visa",
            "4000000000000341",
            Challenge.NEVER,
            "card_declined",
            "generic_decline",
            true,
            After.NOTHING));
    followed("pm_card_createDispute", "4000000000000259", After.DISPUTE);
    followed("pm_card_refundFail", "4000000000005126", After.REFUND_FAILS);
    followed("pm_card_pendingRefund", "4000000000007726", After.REFUND_PENDS);
    followed("pm_card_bypassPending", "4000000000000077", After.AVAILABLE_AT_ONCE);
    debit("pm_acssDebit_success", "000123456789", "", After.NOTHING);
    debit("pm_acssDebit_noAccount", "000222222227", "no_account", After.NOTHING);
    debit("pm_acssDebit_accountClosed", "000111111113", "account_closed", After.NOTHING);
    debit("pm_acssDebit_insufficientFunds", "000333333335", "insufficient_funds", After.NOTHING);
    debit("pm_acssDebit_debitNotAuthorized", "000444444440", "debit_not_authorized", After.NOTHING);
    debit("pm_acssDebit_dispute", "000888888883", "", After.DISPUTE);
  }

  /// All of them.
  public static List<TestMethod> all() {
    return List.copyOf(BY_TOKEN.values());
  }

  static Optional<TestMethod> byToken(String token) {
    return Optional.ofNullable(BY_TOKEN.get(token));
  }

  /// The one whose card or account that number is of.
  static Optional<TestMethod> byNumber(String type, String number) {
    return BY_TOKEN.values().stream()
        .filter(it -> it.type.equals(type) && it.number.equals(number))
        .findFirst();
  }

  String last4() {
    return number.substring(number.length() - 4);
  }

  public boolean isDeclined() {
    return !code.isEmpty();
  }

  /// The bank's refusal, in Stripe's words.
  Refusal refusal() {
    return refusal(code, declineCode);
  }

  static Refusal refusal(String code, String declineCode) {
    return Refusal.card(
        code, declineCode.isEmpty() ? declined(code) : declineCode, message(code, declineCode));
  }

  private static String declined(String code) {
    return code.equals("card_declined")
        ? "generic_decline"
        : code.equals("incorrect_cvc") ? "incorrect_cvc" : "";
  }

  private static String message(String code, String declineCode) {
    return switch (code) {
      case "expired_card" -> "Your card has expired.";
      case "incorrect_cvc" -> "Your card's security code is incorrect.";
      case "processing_error" ->
          "An error occurred while processing your card. Try again in a little bit.";
      case "authentication_required" ->
          "Your card was declined. This transaction requires authentication.";
      default ->
          declineCode.equals("insufficient_funds")
              ? "Your card has insufficient funds."
              : "Your card was declined.";
    };
  }

  private static void card(String token, String brand, String number) {
    add(new TestMethod(token, "card", brand, number, Challenge.NEVER, "", "", true, After.NOTHING));
  }

  private static void challenged(String token, String number, Challenge challenge) {
    add(new TestMethod(token, "card", "visa", number, challenge, "", "", true, After.NOTHING));
  }

  private static void declined(String token, String number, String code, String declineCode) {
    add(
        new TestMethod(
            token,
            "card",
            "visa",
            number,
            Challenge.NEVER,
            code,
            declineCode,
            false,
            After.NOTHING));
  }

  private static void followed(String token, String number, After after) {
    add(new TestMethod(token, "card", "visa", number, Challenge.NEVER, "", "", true, after));
  }

  private static void debit(String token, String number, String code, After after) {
    add(new TestMethod(token, "acss_debit", "", number, Challenge.NEVER, code, "", true, after));
  }

  private static void add(TestMethod method) {
    BY_TOKEN.put(method.token, method);
  }
}
