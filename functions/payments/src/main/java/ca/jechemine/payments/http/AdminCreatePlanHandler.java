package ca.jechemine.payments.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.payments.PlansModule;
import ca.jechemine.payments.application.WritePlan;
import ca.jechemine.payments.domain.plan.Plan;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `POST /api/admin/plans`
public final class AdminCreatePlanHandler extends HttpHandler {

  private final WritePlan writePlan;

  public AdminCreatePlanHandler() {
    this(PlansModule.current());
  }

  private AdminCreatePlanHandler(PlansModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_BILLING));
    this.writePlan = module.writePlan();
  }

  @Override
  protected Response respond(Request request) {
    return answer(
        writePlan.add(
            request.body(PlanBody.class).draft(),
            request.caller().id(),
            request.receipts(AdminCreatePlanHandler::answer)));
  }

  private static Response answer(Plan plan) {
    return Response.created(new AdminPlanView.OnePlan(AdminPlanView.of(plan)));
  }
}
