package ca.jechemine.content.http;

import ca.jechemine.content.ContentModule;
import ca.jechemine.content.application.DeleteFaq;
import ca.jechemine.content.domain.FaqId;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import ca.jechemine.runtime.log.Log;
import io.avaje.jsonb.Json;
import java.util.Map;

/// `DELETE /api/admin/faqs/{id}`
public final class AdminDeleteFaqHandler extends HttpHandler {

  private final DeleteFaq deleteFaq;
  private final Log log;

  public AdminDeleteFaqHandler() {
    this(new ContentModule(Platform.current()));
  }

  private AdminDeleteFaqHandler(ContentModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_CONTENT));
    this.deleteFaq = module.deleteFaq();
    this.log = module.log();
  }

  @Override
  protected Response respond(Request request) {
    FaqId id = new FaqId(request.pathId("id"));
    deleteFaq.delete(id);
    log.info("faq deleted", Map.of("faq", id.value(), "by", request.caller().id().value()));
    return Response.ok(new Answer(true));
  }

  @Json
  record Answer(boolean success) {}
}
