package ca.jechemine.content.http;

import ca.jechemine.content.ContentModule;
import ca.jechemine.content.application.DeleteMotif;
import ca.jechemine.content.domain.MotifId;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import ca.jechemine.runtime.log.Log;
import io.avaje.jsonb.Json;
import java.util.Map;

/// `DELETE /api/admin/motifs/{id}`
public final class AdminDeleteMotifHandler extends HttpHandler {

  private final DeleteMotif deleteMotif;
  private final Log log;

  public AdminDeleteMotifHandler() {
    this(new ContentModule(Platform.current()));
  }

  private AdminDeleteMotifHandler(ContentModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_CONTENT));
    this.deleteMotif = module.deleteMotif();
    this.log = module.log();
  }

  @Override
  protected Response respond(Request request) {
    MotifId id = new MotifId(request.pathId("id"));
    deleteMotif.delete(id);
    log.info("motif deleted", Map.of("motif", id.value(), "by", request.caller().id().value()));
    return Response.ok(new Answer(true));
  }

  @Json
  record Answer(boolean success) {}
}
