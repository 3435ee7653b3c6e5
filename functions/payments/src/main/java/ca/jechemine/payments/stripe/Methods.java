package ca.jechemine.payments.stripe;

import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.payments.domain.stripe.PaymentMethodId;
import ca.jechemine.payments.domain.stripe.SavedMethod;
import ca.jechemine.payments.domain.stripe.Stripe;
import ca.jechemine.payments.domain.stripe.StripeFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `payment_methods`.
final class Methods {

  private static final String PATH = "/v1/payment_methods";

  private final Calls calls;

  Methods(Calls calls) {
    this.calls = calls;
  }

  List<SavedMethod> of(CustomerId customer, MethodType type) {
    List<SavedMethod> methods = new ArrayList<>();
    MethodBody.Page page = page(customer, type, Optional.empty());
    methods.addAll(saved(page));
    while (page.hasMore() && methods.size() < Stripe.MOST_METHODS) {
      page = page(customer, type, Optional.of(page.data().getLast().id()));
      methods.addAll(saved(page));
    }
    return List.copyOf(methods);
  }

  SavedMethod read(PaymentMethodId id) {
    return calls
        .get(MethodBody.class, path(id), new Form())
        .orElseThrow(StripeFailure.NotFound::new);
  }

  SavedMethod attach(PaymentMethodId method, CustomerId customer) {
    try {
      return calls
          .post(MethodBody.class, path(method) + "/attach", new Form().with("customer", customer))
          .orElseThrow(StripeFailure.NotFound::new);
    } catch (StripeFailure.InvalidRequest refused) {
      SavedMethod attached = read(method);
      if (attached.belongsTo(customer)) {
        return attached;
      }
      throw refused;
    }
  }

  void detach(PaymentMethodId method) {
    calls.post(MethodBody.class, path(method) + "/detach", new Form());
  }

  private MethodBody.Page page(CustomerId customer, MethodType type, Optional<String> after) {
    Form form =
        new Form()
            .with("customer", customer)
            .with("type", type.code())
            .with("limit", Stripe.PAGE)
            .withKnown("starting_after", after);
    return calls.get(MethodBody.Page.class, PATH, form);
  }

  private static List<SavedMethod> saved(MethodBody.Page page) {
    return page.data().stream().map(MethodBody::meaning).flatMap(Optional::stream).toList();
  }

  private static String path(PaymentMethodId id) {
    return PATH + "/" + id;
  }
}
