package ca.jechemine.content.http;

import ca.jechemine.content.ContentModule;
import ca.jechemine.content.domain.LegalDocumentId;
import ca.jechemine.content.domain.LegalDocuments;
import ca.jechemine.content.domain.LegalReading;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.util.Optional;

/// `GET /api/admin/legal-documents/{id}`: as it is in force, or as it was at a `revision`.
public final class AdminReadLegalDocumentHandler extends HttpHandler {

  private static final Text NO_REVISION =
      new Text("doit être un nombre à partir de 1", "must be a number from 1 on");

  private final LegalDocuments documents;

  public AdminReadLegalDocumentHandler() {
    this(new ContentModule(Platform.current()));
  }

  private AdminReadLegalDocumentHandler(ContentModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_CONTENT));
    this.documents = module.legalDocuments();
  }

  @Override
  protected Response respond(Request request) {
    LegalDocumentId id = LegalPath.id(request);
    Optional<LegalReading> reading =
        request
            .query("revision")
            .map(AdminReadLegalDocumentHandler::number)
            .map(it -> documents.readRevision(id, it))
            .orElseGet(() -> documents.read(id));
    return Response.ok(LegalViews.Admin.of(reading.orElseThrow(LegalDocuments::unknown)));
  }

  private static long number(String text) {
    if (text.length() > 9 || !text.matches("[1-9][0-9]*")) {
      throw Refusal.invalid("revision", NO_REVISION);
    }
    return Long.parseLong(text);
  }
}
