package ca.jechemine.content.http;

import ca.jechemine.content.ContentModule;
import ca.jechemine.content.application.DeleteProCatalogItem;
import ca.jechemine.content.domain.ProCatalogItemId;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import ca.jechemine.runtime.log.Log;
import io.avaje.jsonb.Json;
import java.util.Map;

/// `DELETE /api/admin/pro-catalog/{id}`
public final class AdminDeleteProCatalogItemHandler extends HttpHandler {

  private final DeleteProCatalogItem deleteProCatalogItem;
  private final Log log;

  public AdminDeleteProCatalogItemHandler() {
    this(new ContentModule(Platform.current()));
  }

  private AdminDeleteProCatalogItemHandler(ContentModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_CONTENT));
    this.deleteProCatalogItem = module.deleteProCatalogItem();
    this.log = module.log();
  }

  @Override
  protected Response respond(Request request) {
    ProCatalogItemId id = new ProCatalogItemId(request.pathId("id"));
    deleteProCatalogItem.delete(id);
    log.info(
        "catalogue item deleted", Map.of("item", id.value(), "by", request.caller().id().value()));
    return Response.ok(new Answer(true));
  }

  @Json
  record Answer(boolean success) {}
}
