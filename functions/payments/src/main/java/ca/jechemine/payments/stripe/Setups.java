package ca.jechemine.payments.stripe;

import ca.jechemine.payments.domain.stripe.IdempotencyKey;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.payments.domain.stripe.NewSetup;
import ca.jechemine.payments.domain.stripe.PaymentMethodId;
import ca.jechemine.payments.domain.stripe.SetupIntent;
import ca.jechemine.payments.domain.stripe.SetupIntentId;
import ca.jechemine.payments.domain.stripe.Stripe;
import java.util.List;
import java.util.Map;

/// `setup_intents` (contract 30 §3).
final class Setups {

  private static final String PATH = "/v1/setup_intents";

  private final Calls calls;

  Setups(Calls calls) {
    this.calls = calls;
  }

  SetupIntent create(NewSetup setup, IdempotencyKey key) {
    Form form =
        new Form()
            .with("customer", setup.customer())
            .with("usage", "off_session")
            .withOnly("payment_method_types", setup.type().code())
            .with(setup.metadata());
    if (setup.type() == MethodType.ACSS_DEBIT) {
      form.with("payment_method_options", Map.of("acss_debit", AcssDebit.OF_SETUPS));
    }
    return calls.post(SetupIntentBody.class, PATH, form, key);
  }

  SetupIntent read(SetupIntentId id) {
    return calls.get(SetupIntentBody.class, PATH + "/" + id, new Form());
  }

  List<SetupIntent> of(PaymentMethodId method) {
    Form form = new Form().with("payment_method", method).with("limit", Stripe.PAGE);
    return calls.get(SetupIntentBody.Page.class, PATH, form);
  }
}
