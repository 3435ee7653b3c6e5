package ca.jechemine.payments.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import ca.jechemine.payments.TransfersModule;
import ca.jechemine.payments.application.MarkPaid;
import ca.jechemine.payments.application.MarkPaid.Marked;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.Reconciliation;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `POST /api/admin/client-receipts/{id}/mark-paid`
public final class AdminSettleReceiptHandler extends HttpHandler {

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_NOTE = 1000;

  private final MarkPaid markPaid;
  private final InstantSource clock;

  public AdminSettleReceiptHandler() {
    this(TransfersModule.current());
  }

  private AdminSettleReceiptHandler(TransfersModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_BILLING));
    this.markPaid = module.markPaid();
    this.clock = module.clock();
  }

  @Override
  protected Response respond(Request request) {
    AppointmentId id = new AppointmentId(request.pathId("id"));
    Map<String, @Nullable Object> fields = SetupBody.fields(request);
    Violations violations = new Violations();
    @Nullable String payer = text(fields, "payerName", LONGEST_NAME, violations);
    @Nullable String note = text(fields, "note", LONGEST_NOTE, violations);
    violations.refuseIfAny();
    return answer(
        markPaid.mark(
            id,
            new Reconciliation(request.caller().id(), clock.instant(), payer, note),
            request.receipts(AdminSettleReceiptHandler::answer)));
  }

  private static Response answer(Marked marked) {
    return Response.ok(new Answer(true, marked.wasPaid() ? Boolean.TRUE : null));
  }

  private static @Nullable String text(
      Map<String, @Nullable Object> fields, String name, int longest, Violations violations) {
    Object value = fields.get(name);
    String text = value instanceof String it ? it.strip() : "";
    violations.require(
        (value == null || value instanceof String) && text.length() <= longest,
        name,
        new Text("au plus " + longest + " caractères", "at most " + longest + " characters"));
    return text.isEmpty() ? null : text;
  }

  @Json
  record Answer(boolean success, @Nullable Boolean alreadyPaid) {}
}
