package ca.jechemine.payments.stripe;

import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.IdempotencyKey;
import ca.jechemine.payments.domain.stripe.Metadata;
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
    return calls.post(CustomerBody.class, PATH, form(customer), key).customer();
  }

  void describe(CustomerId id, NewCustomer as) {
    change(id, form(as));
  }

  void mark(CustomerId id, Metadata metadata) {
    change(id, new Form().with(metadata));
  }

  /// An empty value takes away what was there.
  void forget(CustomerId id) {
    change(id, new Form().with("email", "").with("name", ""));
  }

  private static Form form(NewCustomer customer) {
    Form form =
        new Form()
            .with("email", customer.email())
            .withKnown("name", customer.knownName())
            .with(customer.metadata());
    customer.knownLanguage().ifPresent(it -> form.withOnly("preferred_locales", it.code()));
    return form;
  }

  Optional<PaymentMethodId> defaultMethod(CustomerId id) {
    CustomerBody customer = calls.get(CustomerBody.class, PATH + "/" + id, new Form());
    if (customer.deleted()) {
      throw new StripeFailure.NotFound();
    }
    return customer.defaultMethod();
  }

  void setDefaultMethod(CustomerId id, PaymentMethodId method) {
    change(
        id, new Form().with("invoice_settings", Map.of("default_payment_method", method.value())));
  }

  private void change(CustomerId id, Form form) {
    calls.post(CustomerBody.class, PATH + "/" + id, form);
  }
}
