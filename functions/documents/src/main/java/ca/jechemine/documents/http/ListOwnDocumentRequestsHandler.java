package ca.jechemine.documents.http;

import ca.jechemine.documents.DocumentsModule;
import ca.jechemine.documents.application.ListDocumentRequests;
import ca.jechemine.documents.domain.DocumentRequest;
import ca.jechemine.documents.domain.RequestStatus;
import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.time.InstantSource;
import java.util.Optional;

/// `GET /api/client/document-requests`: what the caller is asked for or, with `accountId`, a minor
/// whose guardian they are.
public final class ListOwnDocumentRequestsHandler extends HttpHandler {

  private static final Text NO_ID = new Text("identifiant non valide", "not a valid id");

  private final ListDocumentRequests listDocumentRequests;
  private final InstantSource clock;

  public ListOwnDocumentRequestsHandler() {
    this(DocumentsModule.current());
  }

  private ListOwnDocumentRequestsHandler(DocumentsModule module) {
    super(module.edge(), Access.only(Role.CLIENT, Role.GUEST));
    this.listDocumentRequests = module.listDocumentRequests();
    this.clock = module.platform().clock();
  }

  @Override
  protected Response respond(Request request) {
    UserId client =
        request
            .query("accountId")
            .map(ListOwnDocumentRequestsHandler::account)
            .orElse(request.caller().id());
    Optional<RequestStatus> status = RequestQueries.status(request);
    String scope = "ListOwnDocumentRequests " + client + " " + status;
    PageRequest page = RequestQueries.page(request, cursors(), scope);
    Page<DocumentRequest> listed = listDocumentRequests.own(request.caller(), client, status, page);
    return Response.ok(DocumentRequestView.Listed.of(listed, cursors(), scope, clock.instant()));
  }

  private static UserId account(String id) {
    if (!HexId.isValid(id)) {
      throw Refusal.invalid("accountId", NO_ID);
    }
    return new UserId(id);
  }
}
