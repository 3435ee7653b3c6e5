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
import io.avaje.jsonb.Json;

/// `POST /api/stripe-connect/account-link`
public final class LinkConnectAccountHandler extends HttpHandler {

  private final ConnectAccounts accounts;

  public LinkConnectAccountHandler() {
    this(PaymentsModule.current());
  }

  private LinkConnectAccountHandler(PaymentsModule module) {
    super(module.edge(), Access.only(Role.PROFESSIONAL));
    this.accounts = new PayoutsModule(module).connectAccounts();
  }

  @Override
  protected Response respond(Request request) {
    try {
      return Response.ok(new Link(accounts.link(request.caller().id()).toString()));
    } catch (StripeFailure failure) {
      throw Declines.refusal(failure);
    }
  }

  /// Where to go on.
  @Json
  record Link(String url) {}
}
