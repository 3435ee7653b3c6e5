package ca.jechemine.documents.http;

import ca.jechemine.documents.DocumentsModule;
import ca.jechemine.documents.application.ListDocuments;
import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/client/documents`: the caller's own, or with `accountId` those of a minor for whom
/// they act; the latest two hundred.
public final class ListOwnDocumentsHandler extends HttpHandler {

  private final ListDocuments listDocuments;

  public ListOwnDocumentsHandler() {
    this(DocumentsModule.current());
  }

  private ListOwnDocumentsHandler(DocumentsModule module) {
    super(module.edge(), Access.alsoPending(Role.CLIENT, Role.GUEST, Role.PROSPECT));
    this.listDocuments = module.listDocuments();
  }

  @Override
  protected Response respond(Request request) {
    UserId account =
        request.query("accountId").map(ListOwnDocumentsHandler::id).orElse(request.caller().id());
    return Response.ok(
        DocumentView.class,
        DocumentsView.documents(
            listDocuments.ofAccount(
                Readers.of(request), account, new PageRequest(DocumentsView.MOST, null))));
  }

  private static UserId id(String text) {
    if (!HexId.isValid(text)) {
      throw Refusal.invalid("accountId", new Text("identifiant non valide", "not a valid id"));
    }
    return new UserId(text);
  }
}
