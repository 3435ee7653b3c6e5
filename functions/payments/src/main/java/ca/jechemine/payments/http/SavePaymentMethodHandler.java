package ca.jechemine.payments.http;

import ca.jechemine.payments.MethodsModule;
import ca.jechemine.payments.application.SaveMethod;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `POST /api/payments/payment-methods`
public final class SavePaymentMethodHandler extends HttpHandler {

  private final SaveMethod saveMethod;

  public SavePaymentMethodHandler() {
    this(MethodsModule.current());
  }

  private SavePaymentMethodHandler(MethodsModule module) {
    super(module.edge(), Access.signedIn());
    this.saveMethod = module.saveMethod();
  }

  @Override
  protected Response respond(Request request) {
    saveMethod.save(
        request.caller(),
        MethodChangeView.method(SetupBody.fields(request).get("paymentMethodId")));
    return MethodChangeView.saved(request.language());
  }
}
