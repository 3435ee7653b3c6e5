package ca.jechemine.notifications.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.TemplatesModule;
import ca.jechemine.notifications.application.EditTemplates;
import ca.jechemine.notifications.application.EditTemplates.InForce;
import ca.jechemine.notifications.domain.letters.Markup;
import ca.jechemine.notifications.domain.letters.TemplateChange;
import ca.jechemine.notifications.domain.letters.TemplateId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import ca.jechemine.runtime.log.Log;
import java.util.Map;

/// `PUT /api/admin/email-templates/{id}`: who sends the `updatedAt` that they have read is refused
/// when it is not the last one any more.
public final class AdminUpdateEmailTemplateHandler extends HttpHandler {

  private final EditTemplates editTemplates;
  private final Markup markup;
  private final Log log;

  public AdminUpdateEmailTemplateHandler() {
    this(TemplatesModule.current());
  }

  private AdminUpdateEmailTemplateHandler(TemplatesModule module) {
    super(
        module.edge(),
        Access.admin(AdminPermission.MANAGE_CONTENT),
        TemplateFields.LONGEST_REQUEST);
    this.editTemplates = module.editTemplates();
    this.markup = module.markup();
    this.log = module.log();
  }

  @Override
  protected Response respond(Request request) {
    TemplateId id = TemplatePath.id(request);
    UserId by = request.caller().id();
    TemplateFields fields = request.body(TemplateFields.class);
    TemplateChange change = fields.change(editTemplates.builtIn(id), markup);
    InForce changed = editTemplates.change(id, change, fields.seen(), by);
    log.info("email template changed", Map.of("template", id.code(), "by", by.value()));
    return Response.ok(TemplateView.of(changed));
  }
}
