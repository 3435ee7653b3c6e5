package ca.jechemine.payments.http;

import ca.jechemine.kernel.Role;
import ca.jechemine.payments.PlansModule;
import ca.jechemine.payments.application.OpenPortal;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;

/// `POST /api/subscription/portal`
public final class OpenSubscriptionPortalHandler extends HttpHandler {

  private final OpenPortal openPortal;

  public OpenSubscriptionPortalHandler() {
    this(PlansModule.current());
  }

  private OpenSubscriptionPortalHandler(PlansModule module) {
    super(module.edge(), Access.only(Role.CLIENT, Role.PROFESSIONAL));
    this.openPortal = module.openPortal();
  }

  @Override
  protected Response respond(Request request) {
    return Response.ok(new Portal(openPortal.open(request.caller()).toString()));
  }

  /// Where to go; it works for some minutes.
  @Json
  record Portal(String url) {}
}
