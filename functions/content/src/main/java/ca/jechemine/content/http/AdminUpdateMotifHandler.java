package ca.jechemine.content.http;

import ca.jechemine.content.ContentModule;
import ca.jechemine.content.application.UpdateMotif;
import ca.jechemine.content.domain.LabelChange;
import ca.jechemine.content.domain.MotifId;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `PATCH /api/admin/motifs/{id}`: a field that is absent or null stays as it is.
public final class AdminUpdateMotifHandler extends HttpHandler {

  private final UpdateMotif updateMotif;

  public AdminUpdateMotifHandler() {
    this(new ContentModule(Platform.current()));
  }

  private AdminUpdateMotifHandler(ContentModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_CONTENT));
    this.updateMotif = module.updateMotif();
  }

  @Override
  protected Response respond(Request request) {
    MotifId id = new MotifId(request.pathId("id"));
    LabelChange change = request.body(LabelFields.Body.class).change();
    return Response.ok(
        new MotifView.Only(MotifView.of(updateMotif.update(id, change, request.caller().id()))));
  }
}
