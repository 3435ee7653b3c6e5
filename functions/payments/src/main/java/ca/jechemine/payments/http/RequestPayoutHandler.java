package ca.jechemine.payments.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.payments.PaymentsModule;
import ca.jechemine.payments.PayoutsModule;
import ca.jechemine.payments.application.Declines;
import ca.jechemine.payments.application.RequestPayout;
import ca.jechemine.payments.domain.stripe.StripeFailure;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `POST /api/stripe-connect/payout`
public final class RequestPayoutHandler extends HttpHandler {

  private final RequestPayout requestPayout;

  public RequestPayoutHandler() {
    this(PaymentsModule.current());
  }

  private RequestPayoutHandler(PaymentsModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_BILLING));
    this.requestPayout = new PayoutsModule(module).requestPayout();
  }

  @Override
  protected Response respond(Request request) {
    PayoutBody body = PayoutBody.of(request.fields());
    try {
      return PayoutView.answer(
          requestPayout.request(
              request.caller().id(),
              body.professional(),
              body.appointments(),
              request.receipts(PayoutView::answer)));
    } catch (StripeFailure failure) {
      throw Declines.refusal(failure);
    }
  }
}
