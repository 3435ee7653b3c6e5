package ca.jechemine.content.http;

import ca.jechemine.content.ContentModule;
import ca.jechemine.content.application.FindMotifs;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.List;

/// `GET /api/admin/motifs`
public final class AdminListMotifsHandler extends HttpHandler {

  private final FindMotifs findMotifs;

  public AdminListMotifsHandler() {
    this(new ContentModule(Platform.current()));
  }

  private AdminListMotifsHandler(ContentModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_CONTENT));
    this.findMotifs = module.findMotifs();
  }

  /// All in one answer: the page filters them itself.
  @Override
  protected Response respond(Request request) {
    return Response.ok(new Answer(findMotifs.all().stream().map(MotifView::of).toList()));
  }

  @Json
  record Answer(List<MotifView> motifs) {}
}
