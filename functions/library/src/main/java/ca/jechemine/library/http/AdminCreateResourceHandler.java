package ca.jechemine.library.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.library.DeskModule;
import ca.jechemine.library.application.CreateResource;
import ca.jechemine.library.application.CreateResource.Draft;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `POST /api/admin/resources`
public final class AdminCreateResourceHandler extends HttpHandler {

  private final CreateResource createResource;

  public AdminCreateResourceHandler() {
    this(new DeskModule(Platform.current()));
  }

  private AdminCreateResourceHandler(DeskModule module) {
    super(module.edgeWithReceipts(), Access.admin(AdminPermission.MANAGE_CONTENT));
    this.createResource = module.createResource();
  }

  @Override
  protected Response respond(Request request) {
    Draft draft = request.body(ResourceBody.class).draft();
    return answer(
        createResource.create(
            draft, request.caller().id(), request.receipts(AdminCreateResourceHandler::answer)));
  }

  private static Response answer(Resource resource) {
    return Response.created(new AdminResourceView.Only(AdminResourceView.of(resource)));
  }
}
