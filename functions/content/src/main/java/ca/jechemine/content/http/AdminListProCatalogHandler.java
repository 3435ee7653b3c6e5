package ca.jechemine.content.http;

import ca.jechemine.content.ContentModule;
import ca.jechemine.content.application.FindProCatalog;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.List;

/// `GET /api/admin/pro-catalog`
public final class AdminListProCatalogHandler extends HttpHandler {

  private final FindProCatalog findProCatalog;

  public AdminListProCatalogHandler() {
    this(new ContentModule(Platform.current()));
  }

  private AdminListProCatalogHandler(ContentModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_CONTENT));
    this.findProCatalog = module.findProCatalog();
  }

  @Override
  protected Response respond(Request request) {
    return Response.ok(
        new Answer(findProCatalog.all().stream().map(ProCatalogItemView::of).toList()));
  }

  @Json
  record Answer(List<ProCatalogItemView> items) {}
}
