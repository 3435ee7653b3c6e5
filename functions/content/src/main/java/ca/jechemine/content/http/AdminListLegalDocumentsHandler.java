package ca.jechemine.content.http;

import ca.jechemine.content.ContentModule;
import ca.jechemine.content.domain.LegalDocuments;
import ca.jechemine.content.domain.LegalReading;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.util.Comparator;

/// `GET /api/admin/legal-documents`
public final class AdminListLegalDocumentsHandler extends HttpHandler {

  private final LegalDocuments documents;

  public AdminListLegalDocumentsHandler() {
    this(new ContentModule(Platform.current()));
  }

  private AdminListLegalDocumentsHandler(ContentModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_CONTENT));
    this.documents = module.legalDocuments();
  }

  /// A bare array, because that is what the page reads.
  @Override
  protected Response respond(Request request) {
    return Response.ok(
        LegalViews.Admin.class,
        documents.list().stream()
            .sorted(
                Comparator.comparing((LegalReading it) -> it.id().key())
                    .thenComparing(it -> it.id().language()))
            .map(LegalViews.Admin::of)
            .toList());
  }
}
