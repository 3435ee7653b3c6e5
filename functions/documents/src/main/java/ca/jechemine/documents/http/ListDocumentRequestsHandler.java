package ca.jechemine.documents.http;

import ca.jechemine.documents.DocumentsModule;
import ca.jechemine.documents.application.ListDocumentRequests;
import ca.jechemine.documents.domain.DocumentRequest;
import ca.jechemine.documents.domain.Reader;
import ca.jechemine.documents.domain.RequestStatus;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.time.InstantSource;
import java.util.Optional;

/// `GET /api/clients/{id}/document-requests`: what a client is asked for, whoever asked.
public final class ListDocumentRequestsHandler extends HttpHandler {

  private final ListDocumentRequests listDocumentRequests;
  private final InstantSource clock;

  public ListDocumentRequestsHandler() {
    this(DocumentsModule.current());
  }

  private ListDocumentRequestsHandler(DocumentsModule module) {
    super(module.edge(), Access.only(Role.PROFESSIONAL, Role.ADMIN));
    this.listDocumentRequests = module.listDocumentRequests();
    this.clock = module.platform().clock();
  }

  @Override
  protected Response respond(Request request) {
    UserId client = new UserId(request.pathId("id"));
    Optional<RequestStatus> status = RequestQueries.status(request);
    String scope = "ListDocumentRequests " + client + " " + status;
    PageRequest page = RequestQueries.page(request, cursors(), scope);
    Reader reader =
        new Reader(
            request.caller(), request.viewerAddress(), request.header("user-agent").orElse(""));
    Page<DocumentRequest> listed = listDocumentRequests.ofClient(reader, client, status, page);
    return Response.ok(DocumentRequestView.Listed.of(listed, cursors(), scope, clock.instant()));
  }
}
