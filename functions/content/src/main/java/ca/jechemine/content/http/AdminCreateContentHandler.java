package ca.jechemine.content.http;

import ca.jechemine.content.ContentModule;
import ca.jechemine.content.application.CreateContent;
import ca.jechemine.content.domain.ContentAddress;
import ca.jechemine.content.domain.ContentEntry;
import ca.jechemine.content.domain.ContentKind;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;

/// `POST /api/admin/content/{kind}`
public final class AdminCreateContentHandler extends HttpHandler {

  private final CreateContent createContent;

  public AdminCreateContentHandler() {
    this(new ContentModule(Platform.current()));
  }

  private AdminCreateContentHandler(ContentModule module) {
    super(
        module.edgeWithReceipts(),
        Access.admin(AdminPermission.MANAGE_CONTENT),
        ContentFields.LONGEST_BODY);
    this.createContent = module.createContent();
  }

  @Override
  protected Response respond(Request request) {
    ContentKind kind = ContentPath.kind(request);
    ContentFields.Draft draft = new ContentFields(request.fields(), kind).draft();
    return answer(
        createContent.create(
            draft.address(),
            draft.change(),
            request.caller().id(),
            request.receipts(AdminCreateContentHandler::answer)));
  }

  private static Response answer(ContentEntry entry) {
    ContentAddress address = entry.head().address();
    return Response.created(new Answer(address.kind().code(), address.slug()));
  }

  @Json
  record Answer(String kind, String slug) {}
}
