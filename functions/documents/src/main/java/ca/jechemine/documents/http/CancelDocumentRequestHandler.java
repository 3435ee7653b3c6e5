package ca.jechemine.documents.http;

import ca.jechemine.documents.DocumentsModule;
import ca.jechemine.documents.application.CancelDocumentRequest;
import ca.jechemine.documents.domain.DocumentRequest;
import ca.jechemine.documents.domain.RequestId;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.time.InstantSource;

/// `POST /api/clients/{id}/document-requests/{requestId}/cancel`: gives a request up.
public final class CancelDocumentRequestHandler extends HttpHandler {

  private final CancelDocumentRequest cancelDocumentRequest;
  private final InstantSource clock;

  public CancelDocumentRequestHandler() {
    this(DocumentsModule.current());
  }

  private CancelDocumentRequestHandler(DocumentsModule module) {
    super(module.edge(), Access.only(Role.PROFESSIONAL, Role.ADMIN));
    this.cancelDocumentRequest = module.cancelDocumentRequest();
    this.clock = module.platform().clock();
  }

  @Override
  protected Response respond(Request request) {
    UserId client = new UserId(request.pathId("id"));
    RequestId id = new RequestId(request.pathId("requestId"));
    DocumentRequest cancelled = cancelDocumentRequest.cancel(request.caller(), client, id);
    return Response.ok(DocumentRequestView.of(cancelled, clock.instant()));
  }
}
