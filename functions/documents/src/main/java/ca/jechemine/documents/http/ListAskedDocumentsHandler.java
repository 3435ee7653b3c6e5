package ca.jechemine.documents.http;

import ca.jechemine.documents.DocumentsModule;
import ca.jechemine.documents.application.ListDocumentRequests;
import ca.jechemine.documents.domain.DocumentRequest;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Role;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.time.InstantSource;

/// `GET /api/professional/document-requests`: what a professional asked their clients for and has
/// not come yet, what is due soonest first.
public final class ListAskedDocumentsHandler extends HttpHandler {

  private final ListDocumentRequests listDocumentRequests;
  private final InstantSource clock;

  public ListAskedDocumentsHandler() {
    this(DocumentsModule.current());
  }

  private ListAskedDocumentsHandler(DocumentsModule module) {
    super(module.edge(), Access.only(Role.PROFESSIONAL));
    this.listDocumentRequests = module.listDocumentRequests();
    this.clock = module.platform().clock();
  }

  @Override
  protected Response respond(Request request) {
    String scope = "ListAskedDocuments " + request.caller().id();
    PageRequest page = RequestQueries.page(request, cursors(), scope);
    Page<DocumentRequest> listed = listDocumentRequests.askedBy(request.caller(), page);
    return Response.ok(DocumentRequestView.Listed.of(listed, cursors(), scope, clock.instant()));
  }
}
