package ca.jechemine.reporting.http.billing;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.kernel.AdminPermission;
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
    if (request.query("format").filter(it -> !it.equals("csv")).isPresent()) {
      throw Refusal.invalid("format", new Text("csv", "csv"));
    }
    Asked asked = BillingQuery.parse(request, clock.instant());
    List<BillingRowView> rows =
        exportBilling.rows(asked).stream().map(it -> BillingRowView.of(it, asked.now())).toList();
    String name = "facturation-" + Toronto.day(asked.now()) + ".csv";
    String sheet = BillingSheet.csv(rows, request.language());
    byte[] bytes = sheet.getBytes(UTF_8);
    return bytes.length > MOST_BYTES
        ? new Response(303, "{}", Map.of("location", exportBilling.keep(name, CSV, bytes)))
        : Response.text(200, CSV, sheet)
            .with("content-disposition", "attachment; filename=\"" + name + "\"");
  }
}
