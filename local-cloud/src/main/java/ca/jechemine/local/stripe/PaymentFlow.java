package ca.jechemine.local.stripe;

import ca.jechemine.local.stripe.TestMethod.Challenge;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BiConsumer;

/// What becomes of a payment intent once it is confirmed: the challenge of 3-D Secure, the bank's
/// answer, and the days that a debit takes.
final class PaymentFlow {

  /// After how many business days the bank of a debit answers.
  private static final int DEBIT_DAYS = 5;

  /// What the bank will say to a payment.
  private record Answer(String code, String declineCode) {}

  private final Desk desk;
  private final PaymentMethods methods;
  private final Charges charges;
  private final Mandates mandates;
  private final Deque<Answer> declines = new ArrayDeque<>();
  private BiConsumer<ObjectNode, Boolean> follower = (_, _) -> {};

  PaymentFlow(Desk desk, PaymentMethods methods, Charges charges, Mandates mandates) {
    this.desk = desk;
    this.methods = methods;
    this.charges = charges;
    this.mandates = mandates;
  }

  /// The next payment by card is declined, whatever the card.
  void declineNext(String code, String declineCode) {
    declines.add(new Answer(code, declineCode));
  }

  /// Is told of each payment that succeeded (`true`) or failed, from now on.
  void whenDecided(BiConsumer<ObjectNode, Boolean> other) {
    follower = other;
  }

  void clear() {
    declines.clear();
  }

  /// Refuses a method that this intent cannot be paid with.
  void check(ObjectNode intent, ObjectNode method, boolean offSession, boolean mandateGiven) {
    String type = method.path("type").asText();
    boolean allowed = false;
    for (var one : intent.path("payment_method_types")) {
      allowed |= one.asText().equals(type);
    }
    if (!allowed) {
      throw Refusal.state(
          "payment_intent_incompatible_payment_method",
          "The PaymentMethod provided ("
              + type
              + ") is not allowed for this PaymentIntent. Please attach a PaymentMethod of one of"
              + " the following types: "
              + intent.path("payment_method_types"));
    }
    methods.requireUsable(method);
    String owner = method.path("customer").asText("");
    if (!owner.isEmpty() && !owner.equals(intent.path("customer").asText(""))) {
      throw Refusal.invalid(
          "",
          intent.hasNonNull("customer")
              ? "The PaymentMethod "
                  + method.path("id").asText()
                  + " does not belong to the Customer you supplied "
                  + intent.path("customer").asText()
                  + ". Please use this PaymentMethod with the Customer that it belongs to instead."
              : "The payment method "
                  + method.path("id").asText()
                  + " belongs to a customer. Please include the Customer in the `customer`"
                  + " parameter on the PaymentIntent.",
          "payment_method");
    }
    if (type.equals("acss_debit")
        && offSession
        && !mandateGiven
        && !methods.hidden(method).has("mandate")) {
      throw Refusal.state(
          "payment_intent_mandate_invalid",
          "The provided PaymentMethod has no mandate that covers this PaymentIntent: set it up with"
              + " a SetupIntent first.");
    }
  }

  /// Tries to take the money.
  ///
  /// @throws Refusal when the bank declines; the intent wants another method then
  void attempt(ObjectNode intent, ObjectNode method, boolean offSession) {
    intent.put("payment_method", method.path("id").asText());
    intent.putNull("last_payment_error").putNull("next_action");
    TestMethod test = methods.test(method);
    if (test.type().equals("card")) {
      byCard(intent, method, test, offSession);
    } else if (methods.hidden(method).path("verified").asBoolean()) {
      debit(intent, method);
    } else {
      Microdeposits.ask(intent, desk.now());
      desk.emit("payment_intent.requires_action", intent);
    }
  }

  private void byCard(ObjectNode intent, ObjectNode method, TestMethod test, boolean offSession) {
    boolean asks =
        test.challenge() == Challenge.ALWAYS
            || (test.challenge() == Challenge.UNLESS_SET_UP
                && !methods.hidden(method).path("setUp").asBoolean());
    if (asks && offSession) {
      throw declined(
          intent, method, TestMethod.refusal("authentication_required", "authentication_required"));
    }
    if (asks) {
      challenge(intent, "payment_intent");
      desk.emit("payment_intent.requires_action", intent);
    } else {
      take(intent, method, test);
    }
  }

  /// Lets the page show the bank's challenge.
  void challenge(ObjectNode intent, String kind) {
    intent.put("status", "requires_action");
    String source = desk.newId("src");
    Desk.add(
        intent.putObject("next_action"),
        """
        {"type":"use_stripe_sdk","use_stripe_sdk":{"merchant":"acct_local",
        "source":"%s","stripe_js":"https://hooks.stripe.com/redirect/authenticate/%s",
        "three_d_secure_2_source":"%s","type":"three_d_secure_redirect","%s":"%s"}}
        """
            .formatted(source, source, source, kind, intent.path("id").asText()));
  }

  /// The holder of the card passed the challenge, or failed it.
  void authenticated(ObjectNode intent, boolean passed) {
    String type = intent.path("next_action").path("type").asText();
    if (!type.equals("use_stripe_sdk")) {
      throw Refusal.state("payment_intent_unexpected_state", "No challenge waits for an answer.");
    }
    ObjectNode method = desk.store().get("payment_method", intent.path("payment_method").asText());
    intent.putNull("next_action");
    try {
      if (passed) {
        take(intent, method, methods.test(method));
      } else {
        fail(
            intent,
            method,
            Refusal.state(
                "payment_intent_authentication_failure",
                "The provided PaymentMethod has failed authentication. You can provide"
                    + " payment_method_data or a new PaymentMethod to attempt to fulfill this"
                    + " PaymentIntent again."));
      }
    } catch (Refusal _) {
      // The intent and its events tell; who passed the challenge on is not asked for the money.
    }
  }

  private void take(ObjectNode intent, ObjectNode method, TestMethod test) {
    Optional<Answer> wished = Optional.ofNullable(declines.poll());
    if (wished.isPresent()) {
      throw declined(
          intent, method, TestMethod.refusal(wished.get().code(), wished.get().declineCode()));
    }
    if (test.isDeclined()) {
      throw declined(intent, method, test.refusal());
    }
    succeed(intent, method, charges.begin(intent, method));
  }

  private void succeed(ObjectNode intent, ObjectNode method, ObjectNode charge) {
    intent.put("status", "succeeded").put("amount_received", intent.path("amount").asLong());
    keepForLater(intent, method);
    charges.succeed(charge, method);
    desk.emit("payment_intent.succeeded", intent);
    follower.accept(intent, true);
    charges.followUp(charge, method);
  }

  private void keepForLater(ObjectNode intent, ObjectNode method) {
    if (intent.hasNonNull("setup_future_usage") && intent.hasNonNull("customer")) {
      methods.hidden(method).put("setUp", true);
      methods.attach(method, intent.path("customer").asText());
    }
  }

  private Refusal declined(ObjectNode intent, ObjectNode method, Refusal refusal) {
    ObjectNode charge = charges.begin(intent, method);
    charges.fail(charge, refusal);
    Refusal whole = refusal.with("charge", charge.path("id").asText());
    fail(intent, method, whole);
    return whole.with("payment_method", method).with("payment_intent", intent);
  }

  private void fail(ObjectNode intent, ObjectNode method, Refusal refusal) {
    intent.put("status", "requires_payment_method").putNull("payment_method");
    intent.set("last_payment_error", refusal.with("payment_method", method).error());
    desk.emit("payment_intent.payment_failed", intent);
    follower.accept(intent, false);
  }

  /// The bank has some days.
  private void debit(ObjectNode intent, ObjectNode method) {
    ObjectNode hidden = methods.hidden(method);
    if (!hidden.has("mandate")) {
      hidden.put("mandate", mandates.give(method));
    }
    intent.put("status", "processing");
    ObjectNode charge = charges.begin(intent, method);
    desk.store()
        .hidden(intent.path("id").asText())
        .put(
            "due",
            BalanceTransactions.afterBusinessDays(desk.clock().instant(), DEBIT_DAYS)
                .getEpochSecond());
    desk.emit("payment_intent.processing", intent);
    desk.emit("charge.pending", charge);
  }

  /// The holder of the account read off what was sent there.
  void verified(ObjectNode intent, Params params) {
    ObjectNode method = desk.store().get("payment_method", intent.path("payment_method").asText());
    Microdeposits.verify(intent, params);
    methods.hidden(method).put("verified", true);
    intent.putNull("next_action");
    debit(intent, method);
  }

  /// The banks of debits answer whose time is over, or of all.
  void settle(boolean all) {
    for (ObjectNode intent :
        desk.store().all("payment_intent", it -> it.path("status").asText().equals("processing"))) {
      long due = desk.store().hidden(intent.path("id").asText()).path("due").asLong();
      if (all || due <= desk.now()) {
        settle(intent);
      }
    }
  }

  private void settle(ObjectNode intent) {
    ObjectNode method = desk.store().get("payment_method", intent.path("payment_method").asText());
    ObjectNode charge = desk.store().get(Charges.KIND, intent.path("latest_charge").asText());
    TestMethod test = methods.test(method);
    if (test.isDeclined()) {
      Refusal refusal =
          Refusal.card(test.code(), "", debitMessage(test.code()))
              .with("charge", charge.path("id").asText());
      charges.fail(charge, refusal);
      fail(intent, method, refusal);
    } else {
      succeed(intent, method, charge);
    }
  }

  private static String debitMessage(String code) {
    return switch (code) {
      case "account_closed" -> "The bank account has been closed.";
      case "no_account" -> "The bank account could not be located.";
      case "insufficient_funds" ->
          "The customer's account has insufficient funds to cover this" + " payment.";
      default -> "The customer has notified their bank that this payment was unauthorized.";
    };
  }
}
