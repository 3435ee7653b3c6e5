package ca.jechemine.payments.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.TransfersModule;
import ca.jechemine.payments.application.ApproveTransfers;
import ca.jechemine.payments.domain.Wallet.Guarantee;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/// `POST /api/admin/users/{id}/approve-guarantee`
public final class AdminApproveGuaranteeHandler extends HttpHandler {

  private final ApproveTransfers approveTransfers;

  public AdminApproveGuaranteeHandler() {
    this(TransfersModule.current());
  }

  private AdminApproveGuaranteeHandler(TransfersModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_PATIENTS));
    this.approveTransfers = module.approveTransfers();
  }

  @Override
  protected Response respond(Request request) {
    Guarantee guarantee =
        approveTransfers.ofClient(new UserId(request.pathId("id")), Actors.of(request));
    return Response.ok(new Approved(true, guarantee.status(), guarantee.source().orElse(null)));
  }

  @Json
  record Approved(boolean success, String status, @Nullable String source) {}
}
