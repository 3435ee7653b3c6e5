package ca.jechemine.identity.http;

import ca.jechemine.identity.MergeModule;
import ca.jechemine.identity.application.MergeAccounts;
import ca.jechemine.identity.domain.Merge;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.PageLimit;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `GET /api/admin/merges`: those that are not over, the longest waiting first.
public final class AdminListMergesHandler extends HttpHandler {

  private static final String SCOPE = "AdminListMerges";
  private static final int USUAL = 50;

  private final MergeAccounts mergeAccounts;

  public AdminListMergesHandler() {
    this(MergeModule.current());
  }

  private AdminListMergesHandler(MergeModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_PATIENTS));
    this.mergeAccounts = module.mergeAccounts();
  }

  @Override
  protected Response respond(Request request) {
    int limit = PageLimit.of(request, USUAL);
    @Nullable Position from =
        request.query("cursor").map(it -> cursors().read(it, SCOPE)).orElse(null);
    Page<Merge> page = mergeAccounts.open(new PageRequest(limit, from));
    return Response.ok(
        new Answer(
            page.items().stream().map(MergeView::of).toList(),
            page.following().map(it -> cursors().of(it, SCOPE)).orElse(null)));
  }

  @Json
  record Answer(List<MergeView> merges, @Nullable String nextCursor) {}
}
