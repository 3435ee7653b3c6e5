package ca.jechemine.payments.domain.stripe;

import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import java.time.Duration;
import java.util.regex.Pattern;

/// Under which Stripe does a thing once, however often it is asked. It says why the thing is done,
/// so that whoever asks again after a failure asks with the same one; Stripe remembers it for a day
/// at least, and answers the same then.
public record IdempotencyKey(String value) {

  /// Stripe forgets keys after a day. So long after something was asked for the first time, Stripe
  /// is asked what it has made already before it is asked for it again.
  public static final Duration TRUSTED = Duration.ofHours(1);

  /// Stripe takes 255 characters.
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,200}");

  public IdempotencyKey {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an idempotency key");
    }
  }

  /// That person's only customer.
  public static IdempotencyKey customer(UserId user) {
    return new IdempotencyKey("customer_" + user);
  }

  /// The customer of somebody who has no account yet, for one attempt at signing up.
  public static IdempotencyKey signUpCustomer(String signUp) {
    return new IdempotencyKey("customer-signup_" + HexId.require(signUp));
  }

  /// One set-up of a method.
  ///
  /// @param setup the id of the attempt
  public static IdempotencyKey setup(String setup) {
    return new IdempotencyKey("setup_" + HexId.require(setup));
  }

  /// The payment of an appointment by its payer (contract 30 §4).
  ///
  /// @param attempt 1 for the first intent of that amount and type, one more each time that the one
  ///   before was cancelled
  public static IdempotencyKey payment(
      String appointment, Money amount, MethodType type, int attempt) {
    return new IdempotencyKey(
        "intent_"
            + HexId.require(appointment)
            + "_"
            + amount.cents()
            + "_"
            + type.paymentMethod()
            + again("_", attempt));
  }

  /// The payment of a purchase by its buyer (contract 40 §4.2). Its price is frozen.
  ///
  /// @param attempt 1 for the first intent, one more each time that the one before was cancelled
  public static IdempotencyKey purchase(String purchase, MethodType type, int attempt) {
    return new IdempotencyKey(
        "purchase_" + HexId.require(purchase) + "_" + type.paymentMethod() + again("_", attempt));
  }

  /// The charge of an appointment in its payer's absence (contract 30 §5).
  ///
  /// @param attempt 1 for the first, one more for each charge that is to be tried after one that
  ///   Stripe refused
  public static IdempotencyKey offSessionCharge(
      String appointment, Money amount, MethodType type, int attempt) {
    return new IdempotencyKey(
        "apt-charge-"
            + HexId.require(appointment)
            + "-"
            + amount.cents()
            + "-"
            + type.paymentMethod()
            + again("-", attempt));
  }

  /// One refund.
  ///
  /// @param refund the id of the decision to refund
  public static IdempotencyKey refund(String refund) {
    return refund(refund, 1);
  }

  /// The same.
  ///
  /// @param attempt 1 for the first, one more for each that is to be made after one that failed
  public static IdempotencyKey refund(String refund, int attempt) {
    return new IdempotencyKey("refund_" + HexId.require(refund) + again("_", attempt));
  }

  /// That professional's only account.
  public static IdempotencyKey account(UserId professional) {
    return new IdempotencyKey("account_" + professional);
  }

  /// One payout (contract 30 §11).
  ///
  /// @param payout its id, which follows from the professional, the appointments and how their
  ///   payments stand: what failed and is asked for again is another one
  public static IdempotencyKey transfer(String payout) {
    return new IdempotencyKey("payout_" + HexId.require(payout));
  }

  /// A transfer, or a part of it, taken back.
  ///
  /// @param cause the id of the decision, such as the refund's
  public static IdempotencyKey reversal(TransferId transfer, String cause) {
    return new IdempotencyKey("reversal_" + transfer + "_" + HexId.require(cause));
  }

  private static String again(String separator, int attempt) {
    if (attempt < 1) {
      throw new IllegalArgumentException("attempts count from 1");
    }
    return attempt == 1 ? "" : separator + attempt;
  }

  @Override
  public String toString() {
    return value;
  }
}
