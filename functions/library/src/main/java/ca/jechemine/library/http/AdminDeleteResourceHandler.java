package ca.jechemine.library.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.library.DeskModule;
import ca.jechemine.library.application.DeleteResource;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import ca.jechemine.runtime.log.Log;
import io.avaje.jsonb.Json;
import java.util.Map;

/// `DELETE /api/admin/resources/{id}`
public final class AdminDeleteResourceHandler extends HttpHandler {

  private final DeleteResource deleteResource;
  private final Log log;

  public AdminDeleteResourceHandler() {
    this(new DeskModule(Platform.current()));
  }

  private AdminDeleteResourceHandler(DeskModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_CONTENT));
    this.deleteResource = module.deleteResource();
    this.log = module.log();
  }

  @Override
  protected Response respond(Request request) {
    ResourceId id = new ResourceId(request.pathId("id"));
    deleteResource.delete(id, request.caller().id());
    log.info(
        "resource deleted", Map.of("resource", id.value(), "by", request.caller().id().value()));
    return Response.ok(new Answer(true));
  }

  @Json
  record Answer(boolean success) {}
}
