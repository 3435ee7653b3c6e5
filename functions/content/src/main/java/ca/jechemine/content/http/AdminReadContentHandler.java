package ca.jechemine.content.http;

import ca.jechemine.content.ContentModule;
import ca.jechemine.content.domain.ContentEntries;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/admin/content/{kind}/{slug}`
public final class AdminReadContentHandler extends HttpHandler {

  private final ContentEntries entries;

  public AdminReadContentHandler() {
    this(new ContentModule(Platform.current()));
  }

  private AdminReadContentHandler(ContentModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_CONTENT));
    this.entries = module.contentEntries();
  }

  @Override
  protected Response respond(Request request) {
    return Response.ok(
        ContentViews.Pair.of(
            entries
                .find(ContentPath.address(request))
                .orElseThrow(ContentEntries::unknown)
                .value()));
  }
}
