package ca.jechemine.notifications.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.notifications.TemplatesModule;
import ca.jechemine.notifications.application.EditTemplates;
import ca.jechemine.notifications.application.PreviewTemplate;
import ca.jechemine.notifications.domain.OutgoingMail;
import ca.jechemine.notifications.domain.letters.Markup;
import ca.jechemine.notifications.domain.letters.TemplateId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;

/// `POST /api/admin/email-templates/{id}/preview`: the sample, with the fields that are sent.
public final class AdminPreviewEmailTemplateHandler extends HttpHandler {

  private final EditTemplates editTemplates;
  private final PreviewTemplate previewTemplate;
  private final Markup markup;

  public AdminPreviewEmailTemplateHandler() {
    this(TemplatesModule.current());
  }

  private AdminPreviewEmailTemplateHandler(TemplatesModule module) {
    super(
        module.edge(),
        Access.admin(AdminPermission.MANAGE_CONTENT),
        TemplateFields.LONGEST_REQUEST);
    this.editTemplates = module.editTemplates();
    this.previewTemplate = module.previewTemplate();
    this.markup = module.markup();
  }

  @Override
  protected Response respond(Request request) {
    TemplateId id = TemplatePath.id(request);
    TemplateFields fields = request.body(TemplateFields.class);
    OutgoingMail mail =
        previewTemplate.preview(id, fields.change(editTemplates.builtIn(id), markup));
    return Response.ok(new Answer(mail.subject(), mail.html(), mail.text()));
  }

  @Json
  record Answer(String subject, String html, String text) {}
}
