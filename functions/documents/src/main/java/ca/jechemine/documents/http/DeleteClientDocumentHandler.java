package ca.jechemine.documents.http;

import ca.jechemine.documents.DocumentsModule;
import ca.jechemine.documents.application.DeleteClientDocument;
import ca.jechemine.documents.domain.ClientDocument;
import ca.jechemine.documents.domain.DocumentId;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;

/// `DELETE /api/clients/{id}/documents/{documentId}`
public final class DeleteClientDocumentHandler extends HttpHandler {

  private final DeleteClientDocument deleteClientDocument;

  public DeleteClientDocumentHandler() {
    this(DocumentsModule.current());
  }

  private DeleteClientDocumentHandler(DocumentsModule module) {
    super(module.edge(), Access.signedIn());
    this.deleteClientDocument = module.deleteClientDocument();
  }

  @Override
  protected Response respond(Request request) {
    UserId client = new UserId(request.pathId("id"));
    DocumentId id = new DocumentId(request.pathId("documentId"));
    Receipts<ClientDocument> receipts = request.receipts(DeleteClientDocumentHandler::answer);
    return answer(deleteClientDocument.delete(request.caller(), client, id, receipts));
  }

  private static Response answer(ClientDocument document) {
    return Response.ok(new Deleted(true));
  }

  @Json
  record Deleted(boolean success) {}
}
