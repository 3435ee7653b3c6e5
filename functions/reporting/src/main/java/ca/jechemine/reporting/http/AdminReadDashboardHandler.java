package ca.jechemine.reporting.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.reporting.DashboardModule;
import ca.jechemine.reporting.application.dashboard.ReadDashboard;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.time.InstantSource;

/// `GET /api/admin/dashboard`
public final class AdminReadDashboardHandler extends HttpHandler {

  private final ReadDashboard readDashboard;
  private final InstantSource clock;

  public AdminReadDashboardHandler() {
    this(DashboardModule.current());
  }

  private AdminReadDashboardHandler(DashboardModule module) {
    super(module.edge(), Access.admin(AdminPermission.VIEW_ANALYTICS));
    this.readDashboard = module.readDashboard();
    this.clock = module.clock();
  }

  @Override
  protected Response respond(Request request) {
    return Response.ok(DashboardView.of(readDashboard.read(), request.language(), clock.instant()));
  }
}
