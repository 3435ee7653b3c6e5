package ca.jechemine.payments.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.payments.PlansModule;
import ca.jechemine.payments.application.WritePlan;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/admin/plans`: all of them, the oldest first.
public final class AdminListPlansHandler extends HttpHandler {

  private final WritePlan plans;

  public AdminListPlansHandler() {
    this(PlansModule.current());
  }

  private AdminListPlansHandler(PlansModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_BILLING));
    this.plans = module.writePlan();
  }

  @Override
  protected Response respond(Request request) {
    return Response.ok(
        new AdminPlanView.AllPlans(plans.all().stream().map(AdminPlanView::of).toList()));
  }
}
