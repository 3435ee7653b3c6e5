package ca.jechemine.payments.http;

import ca.jechemine.payments.domain.stripe.SavedMethod;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody's methods of payment (contract 30 §3): nothing of them but what tells them apart.
@Json
record PaymentMethodsView(List<Method> paymentMethods) {

  static Response answer(List<SavedMethod> methods) {
    return Response.ok(
        new PaymentMethodsView(methods.stream().map(PaymentMethodsView::method).toList()));
  }

  private static Method method(SavedMethod method) {
    String type = method.type().code();
    return switch (method) {
      case SavedMethod.Card it ->
          new Method(
              it.id().value(),
              type,
              new Card(it.brand(), it.last4(), it.expMonth(), it.expYear()),
              null);
      case SavedMethod.AcssDebit it ->
          new Method(it.id().value(), type, null, new Account(it.bankName(), it.last4()));
    };
  }

  /// A card or a bank account.
  @Json
  record Method(
      String id,
      String type,
      @Nullable Card card,
      @Json.Property("acss_debit") @Nullable Account acssDebit) {}

  @Json
  record Card(String brand, String last4, int expMonth, int expYear) {}

  @Json
  record Account(@Json.Property("bank_name") String bankName, String last4) {}
}
