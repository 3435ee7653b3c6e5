package ca.jechemine.notifications.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.LedgerModule;
import ca.jechemine.notifications.application.AskLedger;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import ca.jechemine.runtime.log.Log;
import io.avaje.jsonb.Json;
import java.util.Map;

/// `POST /api/admin/deliveries/{id}/restore-recipient`: mails go again to where this one came back
/// from.
public final class AdminRestoreRecipientHandler extends HttpHandler {

  private final AskLedger askLedger;
  private final Log log;

  public AdminRestoreRecipientHandler() {
    this(LedgerModule.current());
  }

  private AdminRestoreRecipientHandler(LedgerModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_USERS));
    this.askLedger = module.askLedger();
    this.log = module.log();
  }

  @Override
  protected Response respond(Request request) {
    String id = request.pathId("id");
    UserId by = request.caller().id();
    askLedger.restore(id);
    log.info("recipient restored", Map.of("deliveryId", id, "by", by.value()));
    return Response.ok(new Answer(true));
  }

  @Json
  record Answer(boolean success) {}
}
