package ca.jechemine.content.http;

import ca.jechemine.content.ContentModule;
import ca.jechemine.content.application.FindFaqs;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.List;

/// `GET /api/admin/faqs`
public final class AdminListFaqsHandler extends HttpHandler {

  private final FindFaqs findFaqs;

  public AdminListFaqsHandler() {
    this(new ContentModule(Platform.current()));
  }

  private AdminListFaqsHandler(ContentModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_CONTENT));
    this.findFaqs = module.findFaqs();
  }

  @Override
  protected Response respond(Request request) {
    return Response.ok(new Answer(findFaqs.all().stream().map(FaqViews.Admin::of).toList()));
  }

  @Json
  record Answer(List<FaqViews.Admin> faqs) {}
}
