package ca.jechemine.payments.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.TransfersModule;
import ca.jechemine.payments.application.ResendGuarantee;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;

/// `POST /api/admin/users/{id}/resend-guarantee`
public final class AdminResendGuaranteeHandler extends HttpHandler {

  private final ResendGuarantee resendGuarantee;

  public AdminResendGuaranteeHandler() {
    this(TransfersModule.current());
  }

  private AdminResendGuaranteeHandler(TransfersModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_PATIENTS));
    this.resendGuarantee = module.resendGuarantee();
  }

  @Override
  protected Response respond(Request request) {
    resendGuarantee.resend(new UserId(request.pathId("id")));
    return Response.ok(new Sent(true));
  }

  @Json
  record Sent(boolean success) {}
}
