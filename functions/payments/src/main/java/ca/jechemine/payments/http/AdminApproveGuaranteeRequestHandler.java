package ca.jechemine.payments.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.TransfersModule;
import ca.jechemine.payments.application.ApproveTransfers;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;

/// `POST /api/admin/payment-guarantee-requests/{userId}/approve`
public final class AdminApproveGuaranteeRequestHandler extends HttpHandler {

  private final ApproveTransfers approveTransfers;

  public AdminApproveGuaranteeRequestHandler() {
    this(TransfersModule.current());
  }

  private AdminApproveGuaranteeRequestHandler(TransfersModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_PATIENTS));
    this.approveTransfers = module.approveTransfers();
  }

  @Override
  protected Response respond(Request request) {
    approveTransfers.ofRequest(new UserId(request.pathId("userId")), Actors.of(request));
    return Response.ok(new Approved(true));
  }

  @Json
  record Approved(boolean success) {}
}
