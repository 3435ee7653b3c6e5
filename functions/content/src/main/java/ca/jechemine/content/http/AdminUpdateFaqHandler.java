package ca.jechemine.content.http;

import ca.jechemine.content.ContentModule;
import ca.jechemine.content.application.UpdateFaq;
import ca.jechemine.content.domain.FaqChange;
import ca.jechemine.content.domain.FaqId;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `PATCH /api/admin/faqs/{id}`: a field that is absent or null stays as it is.
public final class AdminUpdateFaqHandler extends HttpHandler {

  private final UpdateFaq updateFaq;

  public AdminUpdateFaqHandler() {
    this(new ContentModule(Platform.current()));
  }

  private AdminUpdateFaqHandler(ContentModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_CONTENT));
    this.updateFaq = module.updateFaq();
  }

  @Override
  protected Response respond(Request request) {
    FaqId id = new FaqId(request.pathId("id"));
    FaqChange change = request.body(FaqFields.Body.class).change();
    return Response.ok(
        new FaqViews.Only(FaqViews.Admin.of(updateFaq.update(id, change, request.caller().id()))));
  }
}
