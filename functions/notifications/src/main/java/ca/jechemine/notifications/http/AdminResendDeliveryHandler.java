package ca.jechemine.notifications.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.LedgerModule;
import ca.jechemine.notifications.application.Resend;
import ca.jechemine.notifications.domain.LedgerEntry;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import ca.jechemine.runtime.json.Json;
import ca.jechemine.runtime.log.Log;
import java.util.Map;

/// `POST /api/admin/deliveries/{id}/resend`
public final class AdminResendDeliveryHandler extends HttpHandler {

  private final Resend resend;
  private final Log log;

  public AdminResendDeliveryHandler() {
    this(LedgerModule.current());
  }

  private AdminResendDeliveryHandler(LedgerModule module) {
    super(
        module.edge(), Access.admin(AdminPermission.MANAGE_PATIENTS, AdminPermission.MANAGE_USERS));
    this.resend = module.resend();
    this.log = module.log();
  }

  @Override
  protected Response respond(Request request) {
    String id = request.pathId("id");
    UserId by = request.caller().id();
    LedgerEntry again = resend.resend(id, by, request.receipts(AdminResendDeliveryHandler::answer));
    log.info("delivery resent", Map.of("deliveryId", id, "resentAs", again.id(), "by", by.value()));
    return answer(again);
  }

  private static Response answer(LedgerEntry again) {
    return new Response(201, Json.write(DeliveryView.of(again)), Map.of());
  }
}
