package ca.jechemine.payments.stripe;

import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.IdempotencyKey;
import ca.jechemine.payments.domain.stripe.NewCustomer;
import ca.jechemine.payments.domain.stripe.PaymentMethodId;
import ca.jechemine.payments.domain.stripe.StripeFailure;
import java.util.Map;
import java.util.Optional;

/// `customers`.
final class Customers {

  private static final String PATH = "/v1/customers";

  private final Calls calls;

  Customers(Calls calls) {
    this.calls = calls;
  }

  CustomerId create(NewCustomer customer, IdempotencyKey key) {
    Form form =
        new Form()
            .with("email", customer.email())
            .withKnown("name", Optional.ofNullable(customer.name()))
            .with(customer.metadata());
    return calls.post(CustomerBody.class, PATH, form, key).customer();
  }

  Optional<PaymentMethodId> defaultMethod(CustomerId id) {
    CustomerBody customer = calls.get(CustomerBody.class, PATH + "/" + id, new Form());
    if (customer.deleted()) {
      throw new StripeFailure.NotFound();
    }
    return customer.defaultMethod();
  }

  void setDefaultMethod(CustomerId id, PaymentMethodId method) {
    Form form =
        new Form().with("invoice_settings", Map.of("default_payment_method", method.value()));
    calls.post(CustomerBody.class, PATH + "/" + id, form);
  }
}
