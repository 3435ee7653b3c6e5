package ca.jechemine.payments.http;

import ca.jechemine.kernel.Language;
import ca.jechemine.payments.PlansModule;
import ca.jechemine.payments.application.WritePlan;
import ca.jechemine.payments.domain.plan.Plan;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/plans`: those that take subscribers, the oldest first.
public final class ListPlansHandler extends HttpHandler {

  private final WritePlan plans;

  public ListPlansHandler() {
    this(PlansModule.current());
  }

  private ListPlansHandler(PlansModule module) {
    super(module.edge(), Access.anyone());
    this.plans = module.writePlan();
  }

  @Override
  protected Response respond(Request request) {
    Language language = RequestedLocale.of(request);
    return Response.ok(
        new PlanView.Listed(
            plans.all().stream()
                .filter(Plan::isActive)
                .map(it -> PlanView.of(it, language))
                .toList()));
  }
}
