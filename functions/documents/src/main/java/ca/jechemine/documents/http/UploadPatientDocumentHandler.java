package ca.jechemine.documents.http;

import ca.jechemine.documents.DocumentsModule;
import ca.jechemine.documents.domain.Purpose;
import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.ReferralLinks;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.util.Optional;

/// `POST /api/upload/patient-document`: takes a document for a client. With `clientId` it is in the
/// client's file at once; without, it is to be linked within 24 hours.
public final class UploadPatientDocumentHandler extends HttpHandler {

  private final FormUploads uploads;
  private final ReferralLinks links;

  public UploadPatientDocumentHandler() {
    this(DocumentsModule.current());
  }

  private UploadPatientDocumentHandler(DocumentsModule module) {
    // Professionals, and administrators with one permission: the use case says 403 to the others.
    super(module.edge(), Access.signedIn(), ANY_LENGTH);
    this.uploads = new FormUploads(module.takeUpload(), Purpose.PATIENT_DOCUMENT);
    this.links = module.referralLinks();
  }

  @Override
  protected Response respond(Request request) {
    UploadForm form = uploads.read(request);
    return uploads.take(request, form, client(form), it -> UploadedView.answer(it, links));
  }

  private static Optional<UserId> client(UploadForm form) {
    return form.field("clientId").map(UploadPatientDocumentHandler::id);
  }

  private static UserId id(String raw) {
    if (!HexId.isValid(raw)) {
      throw Refusal.invalid(
          "clientId", new Text("n’est pas un identifiant valide", "is not a valid id"));
    }
    return new UserId(raw);
  }
}
