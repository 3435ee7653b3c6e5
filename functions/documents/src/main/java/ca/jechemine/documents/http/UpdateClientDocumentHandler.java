package ca.jechemine.documents.http;

import ca.jechemine.documents.DocumentsModule;
import ca.jechemine.documents.application.UpdateClientDocument;
import ca.jechemine.documents.application.UpdateClientDocument.Updated;
import ca.jechemine.documents.domain.DocumentEdit;
import ca.jechemine.documents.domain.DocumentId;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `PATCH /api/clients/{id}/documents/{documentId}`
public final class UpdateClientDocumentHandler extends HttpHandler {

  private final UpdateClientDocument updateClientDocument;

  public UpdateClientDocumentHandler() {
    this(DocumentsModule.current());
  }

  private UpdateClientDocumentHandler(DocumentsModule module) {
    super(module.edge(), Access.signedIn());
    this.updateClientDocument = module.updateClientDocument();
  }

  @Override
  protected Response respond(Request request) {
    UserId client = new UserId(request.pathId("id"));
    DocumentId id = new DocumentId(request.pathId("documentId"));
    DocumentEdit edit = DocumentFields.edit(request.fields());
    Updated updated = updateClientDocument.update(Readers.of(request), client, id, edit);
    return Response.ok(DocumentsView.document(updated.document(), updated.isForClient()));
  }
}
