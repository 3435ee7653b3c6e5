package ca.jechemine.library.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.library.GiftModule;
import ca.jechemine.library.application.ListGifts;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.PageLimit;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/admin/resources/{id}/gifts`: to whom a resource is given.
public final class AdminListGiftsHandler extends HttpHandler {

  private final ListGifts listGifts;

  public AdminListGiftsHandler() {
    this(GiftModule.current());
  }

  private AdminListGiftsHandler(GiftModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_CONTENT));
    this.listGifts = module.listGifts();
  }

  @Override
  protected Response respond(Request request) {
    ResourceId resource = new ResourceId(request.pathId("id"));
    String scope = "AdminListGifts " + resource;
    PageRequest page =
        new PageRequest(
            PageLimit.of(request, QueryFields.USUAL),
            request.query("cursor").map(it -> cursors().read(it, scope)).orElse(null));
    return Response.ok(GiftView.Listed.of(listGifts.of(resource, page), cursors(), scope));
  }
}
