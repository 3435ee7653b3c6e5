package ca.jechemine.identity.http;

import ca.jechemine.identity.PrivacyModule;
import ca.jechemine.identity.domain.Retention;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.time.InstantSource;

/// `GET /api/admin/data-lifecycle`
public final class AdminReadDataLifecycleHandler extends HttpHandler {

  private final InstantSource clock;

  public AdminReadDataLifecycleHandler() {
    this(PrivacyModule.current());
  }

  private AdminReadDataLifecycleHandler(PrivacyModule module) {
    super(
        module.edge(), Access.admin(AdminPermission.MANAGE_USERS, AdminPermission.MANAGE_PLATFORM));
    this.clock = module.clock();
  }

  @Override
  protected Response respond(Request request) {
    return Response.ok(
        PrivacyView.Lifecycle.of(Retention.cutoff(clock.instant()), request.language()));
  }
}
