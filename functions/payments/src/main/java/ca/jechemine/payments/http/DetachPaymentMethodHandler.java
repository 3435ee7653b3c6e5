package ca.jechemine.payments.http;

import ca.jechemine.payments.MethodsModule;
import ca.jechemine.payments.application.DetachMethod;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `DELETE /api/payments/payment-methods`
public final class DetachPaymentMethodHandler extends HttpHandler {

  private final DetachMethod detachMethod;

  public DetachPaymentMethodHandler() {
    this(MethodsModule.current());
  }

  private DetachPaymentMethodHandler(MethodsModule module) {
    super(module.edge(), Access.signedIn());
    this.detachMethod = module.detachMethod();
  }

  @Override
  protected Response respond(Request request) {
    detachMethod.detach(
        request.caller(), MethodChangeView.method(request.query("paymentMethodId").orElse("")));
    return MethodChangeView.detached(request.language());
  }
}
