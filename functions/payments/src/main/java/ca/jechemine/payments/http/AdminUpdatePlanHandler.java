package ca.jechemine.payments.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.payments.PlansModule;
import ca.jechemine.payments.application.WritePlan;
import ca.jechemine.payments.domain.plan.PlanId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `PATCH /api/admin/plans/{id}`
public final class AdminUpdatePlanHandler extends HttpHandler {

  private final WritePlan writePlan;

  public AdminUpdatePlanHandler() {
    this(PlansModule.current());
  }

  private AdminUpdatePlanHandler(PlansModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_BILLING));
    this.writePlan = module.writePlan();
  }

  @Override
  protected Response respond(Request request) {
    PlanBody body = request.body(PlanBody.class);
    return Response.ok(
        new AdminPlanView.OnePlan(
            AdminPlanView.of(
                writePlan.change(
                    new PlanId(request.pathId("id")), body::changed, request.caller().id()))));
  }
}
