package ca.jechemine.notifications.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.TemplatesModule;
import ca.jechemine.notifications.application.EditTemplates;
import ca.jechemine.notifications.application.EditTemplates.InForce;
import ca.jechemine.notifications.domain.letters.TemplateId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import ca.jechemine.runtime.log.Log;
import java.util.Map;

/// `DELETE /api/admin/email-templates/{id}`: the letter is as the code has it again.
public final class AdminRevertEmailTemplateHandler extends HttpHandler {

  private final EditTemplates editTemplates;
  private final Log log;

  public AdminRevertEmailTemplateHandler() {
    this(TemplatesModule.current());
  }

  private AdminRevertEmailTemplateHandler(TemplatesModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_CONTENT));
    this.editTemplates = module.editTemplates();
    this.log = module.log();
  }

  @Override
  protected Response respond(Request request) {
    TemplateId id = TemplatePath.id(request);
    UserId by = request.caller().id();
    InForce reverted = editTemplates.revert(id);
    log.info("email template reverted", Map.of("template", id.code(), "by", by.value()));
    return Response.ok(TemplateView.of(reverted));
  }
}
