package ca.jechemine.notifications.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.notifications.TemplatesModule;
import ca.jechemine.notifications.application.EditTemplates;
import ca.jechemine.notifications.application.MailSample;
import ca.jechemine.notifications.domain.letters.Markup;
import ca.jechemine.notifications.domain.letters.TemplateId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.Map;

/// `POST /api/admin/email-templates/{id}/test`: mails the sample, with the fields that are sent, to
/// the caller.
public final class AdminTestEmailTemplateHandler extends HttpHandler {

  private final EditTemplates editTemplates;
  private final MailSample mailSample;
  private final Markup markup;

  public AdminTestEmailTemplateHandler() {
    this(TemplatesModule.current());
  }

  private AdminTestEmailTemplateHandler(TemplatesModule module) {
    super(
        module.repeatableEdge(),
        Access.admin(AdminPermission.MANAGE_CONTENT),
        TemplateFields.LONGEST_REQUEST);
    this.editTemplates = module.editTemplates();
    this.mailSample = module.mailSample();
    this.markup = module.markup();
  }

  @Override
  protected Response respond(Request request) {
    TemplateId id = TemplatePath.id(request);
    TemplateFields fields = request.body(TemplateFields.class);
    return answer(
        mailSample.mail(
            id,
            fields.change(editTemplates.builtIn(id), markup),
            request.caller().id(),
            request.receipts(AdminTestEmailTemplateHandler::answer)));
  }

  private static Response answer(String deliveryId) {
    return new Response(
        202, ca.jechemine.runtime.json.Json.write(new Answer(true, deliveryId)), Map.of());
  }

  @Json
  record Answer(boolean success, String deliveryId) {}
}
