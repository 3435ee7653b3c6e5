package ca.jechemine.payments.http;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.payments.PaymentsModule;
import ca.jechemine.payments.application.ReceiveStripeEvent;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/// `POST /api/payments/webhook`
public final class ReceiveStripeEventHandler extends HttpHandler {

  private final ReceiveStripeEvent receiveStripeEvent;

  public ReceiveStripeEventHandler() {
    this(PaymentsModule.current());
  }

  private ReceiveStripeEventHandler(PaymentsModule module) {
    super(module.edge(), Access.anyone(), ANY_LENGTH);
    this.receiveStripeEvent = module.receiveStripeEvent();
  }

  @Override
  protected Response respond(Request request) {
    String signature =
        request
            .header("stripe-signature")
            .orElseThrow(() ->
                Refusal.badRequest(
                    "INVALID_SIGNATURE",
                    new Text("La signature manque.", "The signature is missing.")));
    boolean isNew = receiveStripeEvent.receive(request.rawBody(), signature);
    return Response.ok(new Received(true, isNew ? null : Boolean.TRUE));
  }

  /// What Stripe is answered.
  @Json
  record Received(boolean received, @Nullable Boolean duplicate) {}
}
