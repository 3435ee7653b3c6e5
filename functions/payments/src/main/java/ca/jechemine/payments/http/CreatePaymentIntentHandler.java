package ca.jechemine.payments.http;

import ca.jechemine.payments.PaymentsModule;
import ca.jechemine.payments.application.CreatePaymentIntent;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `POST /api/payments/create-intent`
public final class CreatePaymentIntentHandler extends HttpHandler {

  private final CreatePaymentIntent createPaymentIntent;

  public CreatePaymentIntentHandler() {
    this(PaymentsModule.current());
  }

  private CreatePaymentIntentHandler(PaymentsModule module) {
    super(module.edge(), Access.signedIn());
    this.createPaymentIntent = module.createPaymentIntent();
  }

  @Override
  protected Response respond(Request request) {
    PaymentBody body = PaymentBody.of(request.fields());
    return PaymentIntentView.answer(
        createPaymentIntent.create(
            request.caller(),
            body.appointment(),
            body.method(),
            request.receipts(PaymentIntentView::answer)));
  }
}
