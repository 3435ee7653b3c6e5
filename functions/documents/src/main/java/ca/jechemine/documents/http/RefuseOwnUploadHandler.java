package ca.jechemine.documents.http;

import ca.jechemine.documents.DocumentsModule;
import ca.jechemine.documents.domain.Refusals;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `POST /api/client/documents`: always refused, in words that say what to do instead. Clients put
/// nothing into their file of their own accord (contract 40 §2.3).
public final class RefuseOwnUploadHandler extends HttpHandler {

  public RefuseOwnUploadHandler() {
    this(DocumentsModule.current());
  }

  private RefuseOwnUploadHandler(DocumentsModule module) {
    super(module.edge(), Access.signedIn());
  }

  @Override
  protected Response respond(Request request) {
    throw Refusals.clientsDoNotUpload();
  }
}
