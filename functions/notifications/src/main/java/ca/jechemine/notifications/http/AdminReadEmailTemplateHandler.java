package ca.jechemine.notifications.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Language;
import ca.jechemine.notifications.TemplatesModule;
import ca.jechemine.notifications.application.EditTemplates;
import ca.jechemine.notifications.domain.letters.TemplateId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/admin/email-templates/{id}`
public final class AdminReadEmailTemplateHandler extends HttpHandler {

  private final EditTemplates editTemplates;

  public AdminReadEmailTemplateHandler() {
    this(TemplatesModule.current());
  }

  private AdminReadEmailTemplateHandler(TemplatesModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_CONTENT));
    this.editTemplates = module.editTemplates();
  }

  @Override
  protected Response respond(Request request) {
    TemplateId id = TemplatePath.id(request);
    return Response.ok(
        TemplateView.whole(
            editTemplates.find(id),
            editTemplates.sample(id.key(), Language.FR),
            editTemplates.sample(id.key(), Language.EN)));
  }
}
