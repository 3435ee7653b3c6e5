package ca.jechemine.payments.http;

import ca.jechemine.payments.PayingModule;
import ca.jechemine.payments.application.GuestPayments;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/payments/guest`
public final class ReadGuestPaymentHandler extends HttpHandler {

  private final GuestPayments guestPayments;

  public ReadGuestPaymentHandler() {
    this(PayingModule.current());
  }

  private ReadGuestPaymentHandler(PayingModule module) {
    super(module.edge(), Access.anyone());
    this.guestPayments = module.guestPayments();
  }

  @Override
  protected Response respond(Request request) {
    return GuestPaymentView.answer(
        guestPayments.read(PayToken.of(request.query("token")), request.viewerAddress()));
  }
}
