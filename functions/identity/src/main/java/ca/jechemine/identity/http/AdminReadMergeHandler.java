package ca.jechemine.identity.http;

import ca.jechemine.identity.MergeModule;
import ca.jechemine.identity.application.MergeAccounts;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/admin/merges/{id}`
public final class AdminReadMergeHandler extends HttpHandler {

  private final MergeAccounts mergeAccounts;

  public AdminReadMergeHandler() {
    this(MergeModule.current());
  }

  private AdminReadMergeHandler(MergeModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_PATIENTS));
    this.mergeAccounts = module.mergeAccounts();
  }

  @Override
  protected Response respond(Request request) {
    UserId loser = new UserId(request.pathId("id"));
    return Response.ok(MergeView.of(mergeAccounts.read(loser)));
  }
}
