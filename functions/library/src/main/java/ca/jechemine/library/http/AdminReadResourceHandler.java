package ca.jechemine.library.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.library.DeskModule;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.ResourceText;
import ca.jechemine.library.domain.Resources;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/admin/resources/{id}`: the resource with its text, whatever its status.
public final class AdminReadResourceHandler extends HttpHandler {

  private final Resources resources;

  public AdminReadResourceHandler() {
    this(new DeskModule(Platform.current()));
  }

  private AdminReadResourceHandler(DeskModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_CONTENT));
    this.resources = module.readableResources();
  }

  @Override
  protected Response respond(Request request) {
    ResourceId id = new ResourceId(request.pathId("id"));
    Resource resource = resources.find(id).map(Versioned::value).orElseThrow(Resources::unknown);
    ResourceText text = resource.material().hasText() ? resources.text(id) : ResourceText.NONE;
    return Response.ok(new AdminResourceView.Only(AdminResourceView.of(resource, text)));
  }
}
