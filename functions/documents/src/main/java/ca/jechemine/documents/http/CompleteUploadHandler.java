package ca.jechemine.documents.http;

import ca.jechemine.documents.DocumentsModule;
import ca.jechemine.documents.application.CompleteUpload;
import ca.jechemine.documents.domain.FileId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.ReferralLinks;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.util.Optional;

/// `POST /api/uploads/{uploadId}/complete`: takes the bytes that were sent. 202 while the malware
/// scan goes on: asked again, it says how that ended.
public final class CompleteUploadHandler extends HttpHandler {

  private final CompleteUpload completeUpload;
  private final ReferralLinks links;

  public CompleteUploadHandler() {
    this(DocumentsModule.current());
  }

  private CompleteUploadHandler(DocumentsModule module) {
    super(module.edge(), Access.signedInOrNot());
    this.completeUpload = module.completeUpload();
    this.links = module.referralLinks();
  }

  @Override
  protected Response respond(Request request) {
    FileId id = new FileId(request.pathId("uploadId"));
    boolean holdsToken =
        request
            .query("token")
            .flatMap(it -> links.open(FileUrls.of(id) + "?token=" + it, Optional.empty()))
            .filter(id.value()::equals)
            .isPresent();
    return UploadedView.answer(
        completeUpload.complete(id, request.callerIfAny(), holdsToken), links);
  }
}
