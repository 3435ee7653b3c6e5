package ca.jechemine.content.http;

import ca.jechemine.content.ContentModule;
import ca.jechemine.content.domain.LegalDocuments;
import ca.jechemine.kernel.Language;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.util.Comparator;

/// `GET /api/legal`: the titles and versions in force.
public final class ListLegalDocumentsHandler extends HttpHandler {

  private final LegalDocuments documents;

  public ListLegalDocumentsHandler() {
    this(new ContentModule(Platform.current()));
  }

  private ListLegalDocumentsHandler(ContentModule module) {
    super(module.edge(), Access.anyone());
    this.documents = module.legalDocuments();
  }

  @Override
  protected Response respond(Request request) {
    Language language = PublicLocale.of(request);
    return Response.ok(
        LegalViews.Title.class,
        documents.list().stream()
            .filter(it -> it.id().language() == language)
            .sorted(Comparator.comparing(it -> it.id().key()))
            .map(LegalViews.Title::of)
            .toList());
  }
}
