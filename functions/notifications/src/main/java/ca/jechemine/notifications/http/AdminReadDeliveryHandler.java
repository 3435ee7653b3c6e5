package ca.jechemine.notifications.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.notifications.LedgerModule;
import ca.jechemine.notifications.application.AskLedger;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/admin/deliveries/{id}`
public final class AdminReadDeliveryHandler extends HttpHandler {

  private final AskLedger askLedger;

  public AdminReadDeliveryHandler() {
    this(LedgerModule.current());
  }

  private AdminReadDeliveryHandler(LedgerModule module) {
    super(
        module.edge(), Access.admin(AdminPermission.MANAGE_PATIENTS, AdminPermission.MANAGE_USERS));
    this.askLedger = module.askLedger();
  }

  @Override
  protected Response respond(Request request) {
    return Response.ok(DeliveryView.of(askLedger.find(request.pathId("id"))));
  }
}
