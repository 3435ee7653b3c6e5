package ca.jechemine.payments.application;

import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.payments.domain.SignUps;
import ca.jechemine.payments.domain.SignUps.Attempt;
import ca.jechemine.payments.domain.SignUps.SignUp;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.IdempotencyKey;
import ca.jechemine.payments.domain.stripe.Metadata;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.payments.domain.stripe.NewCustomer;
import ca.jechemine.payments.domain.stripe.NewSetup;
import ca.jechemine.payments.domain.stripe.SetupIntent;
import ca.jechemine.payments.domain.stripe.Stripe;
import ca.jechemine.payments.domain.stripe.StripeFailure;

/// Begins to save the card of somebody who is signing up (contract 30 §3). Whoever has that address
/// already is neither touched nor shown: the customer at Stripe is a new one each time.
public final class StartGuestSetup {

  private static final String TYPE = "guest_booking";

  private final SignUps signUps;
  private final Stripe stripe;
  private final Ids ids;

  public StartGuestSetup(SignUps signUps, Stripe stripe, Ids ids) {
    this.signUps = signUps;
    this.stripe = stripe;
    this.ids = ids;
  }

  /// What the browser confirms.
  ///
  /// @param email in lower case
  /// @param source the network address of whoever asks
  /// @throws ca.jechemine.kernel.Refusal when there were too many attempts, or Stripe takes none
  public SetupIntent start(
      String email, String name, String source, Receipts<SetupIntent> receipts) {
    signUps.admit(email, source);
    String id = ids.next();
    Metadata about =
        Metadata.none().with(Metadata.Key.TYPE, TYPE).with(Metadata.Key.SIGN_UP_ID, id);
    try {
      CustomerId customer =
          stripe.createCustomer(
              new NewCustomer(email, name, null, about), IdempotencyKey.signUpCustomer(id));
      SetupIntent setup =
          stripe.createSetup(
              new NewSetup(customer, MethodType.CARD, about), IdempotencyKey.setup(id));
      signUps.keep(new SignUp(id, email, new Attempt(customer, setup.id())), receipts.of(setup));
      return setup;
    } catch (StripeFailure failure) {
      throw Declines.refusal(failure);
    }
  }
}
