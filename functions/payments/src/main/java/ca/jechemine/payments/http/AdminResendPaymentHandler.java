package ca.jechemine.payments.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.payments.TransfersModule;
import ca.jechemine.payments.application.ResendPayment;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;

/// `POST /api/admin/appointments/{id}/resend-payment`
public final class AdminResendPaymentHandler extends HttpHandler {

  private final ResendPayment resendPayment;

  public AdminResendPaymentHandler() {
    this(TransfersModule.current());
  }

  private AdminResendPaymentHandler(TransfersModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_BILLING));
    this.resendPayment = module.resendPayment();
  }

  @Override
  protected Response respond(Request request) {
    resendPayment.resend(new AppointmentId(request.pathId("id")));
    return Response.ok(new Sent(true));
  }

  @Json
  record Sent(boolean ok) {}
}
