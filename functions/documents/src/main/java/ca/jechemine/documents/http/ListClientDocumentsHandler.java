package ca.jechemine.documents.http;

import ca.jechemine.documents.DocumentsModule;
import ca.jechemine.documents.application.ListDocuments;
import ca.jechemine.documents.application.ListDocuments.Listed;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.PageLimit;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import org.jspecify.annotations.Nullable;

/// `GET /api/clients/{id}/documents`: a bare array for whoever gives neither `limit` nor `cursor`,
/// as the page reads it, else a page.
public final class ListClientDocumentsHandler extends HttpHandler {

  private static final int USUAL = 20;

  private final ListDocuments listDocuments;

  public ListClientDocumentsHandler() {
    this(DocumentsModule.current());
  }

  private ListClientDocumentsHandler(DocumentsModule module) {
    super(module.edge(), Access.signedIn());
    this.listDocuments = module.listDocuments();
  }

  @Override
  protected Response respond(Request request) {
    UserId client = new UserId(request.pathId("id"));
    if (request.query("limit").isEmpty() && request.query("cursor").isEmpty()) {
      Listed listed =
          listDocuments.ofClient(
              Readers.of(request), client, new PageRequest(DocumentsView.MOST, null));
      return Response.ok(DocumentView.class, DocumentsView.documents(listed));
    }
    int limit = PageLimit.of(request, USUAL, DocumentsView.MOST);
    String scope = "ListClientDocuments " + client + " " + request.caller().id();
    @Nullable Position from =
        request.query("cursor").map(it -> cursors().read(it, scope)).orElse(null);
    Listed listed =
        listDocuments.ofClient(Readers.of(request), client, new PageRequest(limit, from));
    return Response.ok(
        new DocumentsView(
            DocumentsView.documents(listed),
            listed.page().following().map(it -> cursors().of(it, scope)).orElse(null)));
  }
}
