package ca.jechemine.library.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.library.DeskModule;
import ca.jechemine.library.application.UpdateResource;
import ca.jechemine.library.application.UpdateResource.Written;
import ca.jechemine.library.domain.ResourceEdit;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import ca.jechemine.runtime.log.Log;
import java.util.Map;

/// `PATCH /api/admin/resources/{id}`: a field that is absent or null stays as it is.
public final class AdminUpdateResourceHandler extends HttpHandler {

  private final UpdateResource updateResource;
  private final Log log;

  public AdminUpdateResourceHandler() {
    this(new DeskModule(Platform.current()));
  }

  private AdminUpdateResourceHandler(DeskModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_CONTENT));
    this.updateResource = module.updateResource();
    this.log = module.log();
  }

  @Override
  protected Response respond(Request request) {
    ResourceId id = new ResourceId(request.pathId("id"));
    ResourceEdit edit = request.body(ResourceBody.class).edit();
    Written written = updateResource.update(id, edit, request.caller().id());
    log.info(
        "resource changed", Map.of("resource", id.value(), "by", request.caller().id().value()));
    return Response.ok(
        new AdminResourceView.Only(AdminResourceView.of(written.resource(), written.text())));
  }
}
