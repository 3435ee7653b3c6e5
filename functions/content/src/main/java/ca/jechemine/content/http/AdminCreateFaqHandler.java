package ca.jechemine.content.http;

import ca.jechemine.content.ContentModule;
import ca.jechemine.content.application.CreateFaq;
import ca.jechemine.content.domain.Faq;
import ca.jechemine.content.domain.FaqChange;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `POST /api/admin/faqs`
public final class AdminCreateFaqHandler extends HttpHandler {

  private final CreateFaq createFaq;

  public AdminCreateFaqHandler() {
    this(new ContentModule(Platform.current()));
  }

  private AdminCreateFaqHandler(ContentModule module) {
    super(module.edgeWithReceipts(), Access.admin(AdminPermission.MANAGE_CONTENT));
    this.createFaq = module.createFaq();
  }

  @Override
  protected Response respond(Request request) {
    FaqChange draft = request.body(FaqFields.Body.class).draft();
    return answer(
        createFaq.create(
            draft, request.caller().id(), request.receipts(AdminCreateFaqHandler::answer)));
  }

  private static Response answer(Faq faq) {
    return Response.created(new FaqViews.Only(FaqViews.Admin.of(faq)));
  }
}
