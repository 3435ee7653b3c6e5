package ca.jechemine.identity.http;

import ca.jechemine.identity.MergeModule;
import ca.jechemine.identity.application.MergeAccounts;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `POST /api/admin/merges/{id}/retry`: every part looks again, of a merge that is stuck or over
/// which something came late
public final class AdminRetryMergeHandler extends HttpHandler {

  private final MergeAccounts mergeAccounts;

  public AdminRetryMergeHandler() {
    this(MergeModule.current());
  }

  private AdminRetryMergeHandler(MergeModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_PATIENTS));
    this.mergeAccounts = module.mergeAccounts();
  }

  @Override
  protected Response respond(Request request) {
    UserId loser = new UserId(request.pathId("id"));
    return Response.accepted(MergeView.of(mergeAccounts.retry(loser)));
  }
}
