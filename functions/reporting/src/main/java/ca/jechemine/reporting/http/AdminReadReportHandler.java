package ca.jechemine.reporting.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.reporting.ReportsModule;
import ca.jechemine.reporting.application.ReadReport;
import ca.jechemine.reporting.domain.Period;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/admin/reports`
public final class AdminReadReportHandler extends HttpHandler {

  private final ReadReport readReport;

  public AdminReadReportHandler() {
    this(ReportsModule.current());
  }

  private AdminReadReportHandler(ReportsModule module) {
    super(
        module.edge(),
        Access.admin(AdminPermission.MANAGE_REPORTS, AdminPermission.VIEW_ANALYTICS));
    this.readReport = module.readReport();
  }

  @Override
  protected Response respond(Request request) {
    Period period = Period.of(request.query("period"));
    return Response.ok(ReportView.of(readReport.read(period, request.language())));
  }
}
