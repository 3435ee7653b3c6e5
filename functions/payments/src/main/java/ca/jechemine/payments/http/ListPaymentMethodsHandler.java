package ca.jechemine.payments.http;

import ca.jechemine.payments.MethodsModule;
import ca.jechemine.payments.application.ListMethods;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/payments/payment-methods`
public final class ListPaymentMethodsHandler extends HttpHandler {

  private final ListMethods listMethods;

  public ListPaymentMethodsHandler() {
    this(MethodsModule.current());
  }

  private ListPaymentMethodsHandler(MethodsModule module) {
    super(module.edge(), Access.signedIn());
    this.listMethods = module.listMethods();
  }

  @Override
  protected Response respond(Request request) {
    return PaymentMethodsView.answer(listMethods.list(request.caller()));
  }
}
