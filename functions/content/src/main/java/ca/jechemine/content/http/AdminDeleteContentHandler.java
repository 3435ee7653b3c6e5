package ca.jechemine.content.http;

import ca.jechemine.content.ContentModule;
import ca.jechemine.content.application.DeleteContent;
import ca.jechemine.content.domain.ContentAddress;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Language;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import ca.jechemine.runtime.log.Log;
import io.avaje.jsonb.Json;
import java.util.Map;

/// `DELETE /api/admin/content/{kind}/{slug}`: both languages at once.
public final class AdminDeleteContentHandler extends HttpHandler {

  private final DeleteContent deleteContent;
  private final Log log;

  public AdminDeleteContentHandler() {
    this(new ContentModule(Platform.current()));
  }

  private AdminDeleteContentHandler(ContentModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_CONTENT));
    this.deleteContent = module.deleteContent();
    this.log = module.log();
  }

  @Override
  protected Response respond(Request request) {
    ContentAddress address = ContentPath.address(request);
    deleteContent.delete(address);
    log.info(
        "content deleted",
        Map.of(
            "kind", address.kind().code(),
            "slug", address.slug(),
            "by", request.caller().id().value()));
    return Response.ok(new Answer(Language.values().length));
  }

  /// How many texts went: one a language.
  @Json
  record Answer(int deleted) {}
}
