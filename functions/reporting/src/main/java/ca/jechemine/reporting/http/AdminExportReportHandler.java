package ca.jechemine.reporting.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.reporting.ReportsModule;
import ca.jechemine.reporting.application.ReadReport;
import ca.jechemine.reporting.domain.Period;
import ca.jechemine.reporting.domain.Span;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.time.InstantSource;
import java.time.LocalDate;

/// `GET /api/admin/reports/export`: what the screen shows, as a file.
public final class AdminExportReportHandler extends HttpHandler {

  private static final String CSV = "text/csv; charset=utf-8";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final Text NO_FORMAT = new Text("doit être csv ou xlsx", "must be csv or xlsx");
  private static final Text NAME = new Text("rapport", "report");
  private static final Text SHEET = new Text("Rapport", "Report");

  private final ReadReport readReport;
  private final InstantSource clock;

  public AdminExportReportHandler() {
    this(ReportsModule.current());
  }

  private AdminExportReportHandler(ReportsModule module) {
    super(
        module.edge(),
        Access.admin(AdminPermission.MANAGE_REPORTS, AdminPermission.VIEW_ANALYTICS));
    this.readReport = module.readReport();
    this.clock = module.platform().clock();
  }

  @Override
  protected Response respond(Request request) {
    Period period = Period.of(request.query("period"));
    String format = request.query("format").orElse("csv");
    if (!format.equals("csv") && !format.equals("xlsx")) {
      throw Refusal.invalid("format", NO_FORMAT);
    }
    LocalDate day = Span.day(clock.instant());
    Table table =
        ReportTable.of(
            ReportView.of(readReport.read(period, request.language())),
            period,
            day,
            request.language());
    String name = "%s-%s-%s.%s".formatted(NAME.in(request.language()), period.code(), day, format);
    return format.equals("csv")
        ? Response.file(CSV, name, false, Csv.of(table))
        : Response.file(XLSX, name, false, Xlsx.of(table, SHEET.in(request.language())));
  }
}
