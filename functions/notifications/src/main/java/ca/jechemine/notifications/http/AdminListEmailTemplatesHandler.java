package ca.jechemine.notifications.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.notifications.TemplatesModule;
import ca.jechemine.notifications.application.EditTemplates;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/admin/email-templates`
public final class AdminListEmailTemplatesHandler extends HttpHandler {

  private final EditTemplates editTemplates;

  public AdminListEmailTemplatesHandler() {
    this(TemplatesModule.current());
  }

  private AdminListEmailTemplatesHandler(TemplatesModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_CONTENT));
    this.editTemplates = module.editTemplates();
  }

  @Override
  protected Response respond(Request request) {
    return Response.ok(TemplateView.Listing.of(editTemplates.list()));
  }
}
