package ca.jechemine.content.http;

import ca.jechemine.content.ContentModule;
import ca.jechemine.content.domain.LegalDocumentId;
import ca.jechemine.content.domain.LegalDocuments;
import ca.jechemine.content.domain.LegalReading;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `GET /api/admin/legal-documents/{id}/versions`: everything that it ever said, newest first.
public final class AdminListLegalVersionsHandler extends HttpHandler {

  private static final int USUAL = 20;
  private static final int MOST = 100;

  private final LegalDocuments documents;

  public AdminListLegalVersionsHandler() {
    this(new ContentModule(Platform.current()));
  }

  private AdminListLegalVersionsHandler(ContentModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_CONTENT));
    this.documents = module.legalDocuments();
  }

  @Override
  protected Response respond(Request request) {
    LegalDocumentId id = LegalPath.id(request);
    String scope = "AdminListLegalVersions " + id.value();
    int limit = request.query("limit").map(AdminListLegalVersionsHandler::limit).orElse(USUAL);
    Position from = request.query("cursor").map(it -> cursors().read(it, scope)).orElse(null);
    Page<LegalReading> page = documents.history(id, new PageRequest(limit, from));
    return Response.ok(
        new Answer(
            page.items().stream().map(LegalViews.Admin::of).toList(),
            page.following().map(it -> cursors().of(it, scope)).orElse(null)));
  }

  private static int limit(String text) {
    try {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= MOST) {
        return limit;
      }
    } catch (NumberFormatException notANumber) {
      // Refused below, like a number out of bounds.
    }
    throw Refusal.invalid(
        "limit", new Text("doit être un nombre de 1 à 100", "must be a number from 1 to 100"));
  }

  @Json
  record Answer(List<LegalViews.Admin> versions, @Nullable String nextCursor) {}
}
