package ca.jechemine.payments.http;

import ca.jechemine.kernel.Role;
import ca.jechemine.payments.PaymentsModule;
import ca.jechemine.payments.PayoutsModule;
import ca.jechemine.payments.application.ConnectAccounts;
import ca.jechemine.payments.application.Declines;
import ca.jechemine.payments.domain.stripe.StripeFailure;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/stripe-connect/payout`
public final class ReadConnectAccountHandler extends HttpHandler {

  private final ConnectAccounts accounts;

  public ReadConnectAccountHandler() {
    this(PaymentsModule.current());
  }

  private ReadConnectAccountHandler(PaymentsModule module) {
    super(module.edge(), Access.only(Role.PROFESSIONAL));
    this.accounts = new PayoutsModule(module).connectAccounts();
  }

  @Override
  protected Response respond(Request request) {
    try {
      return Response.ok(
          accounts
              .standing(request.caller().id())
              .map(ConnectAccountView::of)
              .orElseGet(ConnectAccountView::none));
    } catch (StripeFailure failure) {
      throw Declines.refusal(failure);
    }
  }
}
