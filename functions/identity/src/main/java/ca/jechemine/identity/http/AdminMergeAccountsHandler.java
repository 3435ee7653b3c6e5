package ca.jechemine.identity.http;

import ca.jechemine.identity.MergeModule;
import ca.jechemine.identity.application.AwaitMerge;
import ca.jechemine.identity.application.MergeAccounts;
import ca.jechemine.identity.domain.Merge;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/// `POST /api/admin/patients/{id}/merge`: 200 once the other account has become this one, 202 when
/// that takes longer than the answer may.
public final class AdminMergeAccountsHandler extends HttpHandler {

  private final MergeAccounts mergeAccounts;
  private final AwaitMerge awaitMerge;

  public AdminMergeAccountsHandler() {
    this(MergeModule.current());
  }

  private AdminMergeAccountsHandler(MergeModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_PATIENTS));
    this.mergeAccounts = module.mergeAccounts();
    this.awaitMerge = module.awaitMerge();
  }

  @Override
  protected Response respond(Request request) {
    UserId survivor = new UserId(request.pathId("id"));
    UserId loser = MergeView.loser(request.body(Body.class).loserId());
    mergeAccounts.start(survivor, loser, AdminFields.author(request));
    Merge merge = awaitMerge.await(loser);
    return merge.isFinished()
        ? Response.ok(MergeView.Merged.of(merge))
        : Response.accepted(MergeView.of(merge));
  }

  /// What comes in.
  @Json
  record Body(@Nullable String loserId) {}
}
