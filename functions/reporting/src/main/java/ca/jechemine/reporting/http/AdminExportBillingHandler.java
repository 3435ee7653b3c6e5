package ca.jechemine.reporting.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.reporting.BillingModule;
import ca.jechemine.reporting.application.billing.ExportBilling;
import ca.jechemine.reporting.domain.billing.Asked;
import ca.jechemine.reporting.domain.billing.Toronto;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// `GET /api/admin/billing/export`: the rows of the billing list, with its filters, as a file. One
/// that is too large to be answered is handed out by S3 (303).
public final class AdminExportBillingHandler extends HttpHandler {

  private static final int MOST_BYTES = 4 << 20;
  private static final String CSV = "text/csv; charset=utf-8";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final Text NO_FORMAT = new Text("doit être csv ou xlsx", "must be csv or xlsx");
  private static final Text NAME = new Text("facturation", "billing");
  private static final Text SHEET = new Text("Facturation", "Billing");

  private final ExportBilling exportBilling;
  private final InstantSource clock;

  public AdminExportBillingHandler() {
    this(BillingModule.current());
  }

  private AdminExportBillingHandler(BillingModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_BILLING));
    this.exportBilling = module.exportBilling();
    this.clock = module.clock();
  }

  @Override
  protected Response respond(Request request) {
    Language language = request.language();
    String format = request.query("format").orElse("csv");
    if (!format.equals("csv") && !format.equals("xlsx")) {
      throw Refusal.invalid("format", NO_FORMAT);
    }
    Asked asked = BillingQuery.parse(request, clock.instant());
    Table table = BillingSheet.of(rows(asked, language), language);
    String name = "%s-%s.%s".formatted(NAME.in(language), Toronto.day(asked.now()), format);
    return format.equals("csv")
        ? answer(CSV, name, Csv.of(table))
        : answer(XLSX, name, Xlsx.of(table, SHEET.in(language)));
  }

  private List<BillingRowView> rows(Asked asked, Language language) {
    return exportBilling.rows(asked).stream()
        .map(it -> BillingRowView.of(it, language, asked.now()))
        .toList();
  }

  private Response answer(String contentType, String name, byte[] content) {
    return content.length > MOST_BYTES
        ? new Response(
            303, "{}", Map.of("location", exportBilling.keep(name, contentType, content)))
        : Response.file(contentType, name, false, content);
  }
}
