package ca.jechemine.content.http;

import ca.jechemine.content.ContentModule;
import ca.jechemine.content.application.UpdateProCatalogItem;
import ca.jechemine.content.domain.LabelChange;
import ca.jechemine.content.domain.ProCatalogItemId;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `PATCH /api/admin/pro-catalog/{id}`: a field that is absent or null stays as it is; the category
/// stays whatever is said.
public final class AdminUpdateProCatalogItemHandler extends HttpHandler {

  private final UpdateProCatalogItem updateProCatalogItem;

  public AdminUpdateProCatalogItemHandler() {
    this(new ContentModule(Platform.current()));
  }

  private AdminUpdateProCatalogItemHandler(ContentModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_CONTENT));
    this.updateProCatalogItem = module.updateProCatalogItem();
  }

  @Override
  protected Response respond(Request request) {
    ProCatalogItemId id = new ProCatalogItemId(request.pathId("id"));
    LabelChange change = request.body(LabelFields.Body.class).change();
    return Response.ok(
        new ProCatalogItemView.Only(
            ProCatalogItemView.of(updateProCatalogItem.update(id, change, request.caller().id()))));
  }
}
