package ca.jechemine.library.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.library.DeskModule;
import ca.jechemine.library.application.PublishResource;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import ca.jechemine.runtime.log.Log;
import java.util.Map;

/// `POST /api/admin/resources/{id}/publish`
public final class AdminPublishResourceHandler extends HttpHandler {

  private final PublishResource publishResource;
  private final Log log;

  public AdminPublishResourceHandler() {
    this(new DeskModule(Platform.current()));
  }

  private AdminPublishResourceHandler(DeskModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_CONTENT));
    this.publishResource = module.publishResource();
    this.log = module.log();
  }

  @Override
  protected Response respond(Request request) {
    ResourceId id = new ResourceId(request.pathId("id"));
    Resource resource = publishResource.publish(id, request.caller().id());
    log.info(
        "resource published", Map.of("resource", id.value(), "by", request.caller().id().value()));
    return Response.ok(new AdminResourceView.Only(AdminResourceView.of(resource)));
  }
}
