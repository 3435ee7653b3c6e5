package ca.jechemine.content.http;

import ca.jechemine.content.ContentModule;
import ca.jechemine.content.domain.LegalDocumentId;
import ca.jechemine.content.domain.LegalDocuments;
import ca.jechemine.content.domain.LegalKey;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/legal/{key}`
public final class ReadLegalDocumentHandler extends HttpHandler {

  private final LegalDocuments documents;

  public ReadLegalDocumentHandler() {
    this(new ContentModule(Platform.current()));
  }

  private ReadLegalDocumentHandler(ContentModule module) {
    super(module.edge(), Access.anyone());
    this.documents = module.legalDocuments();
  }

  @Override
  protected Response respond(Request request) {
    LegalKey key = LegalKey.of(request.path("key")).orElseThrow(LegalDocuments::unknown);
    return Response.ok(
        LegalViews.Public.of(
            documents
                .read(new LegalDocumentId(key, PublicLocale.of(request)))
                .orElseThrow(LegalDocuments::unknown)));
  }
}
